/** Payload length of every frame, in bytes. */
const frameBytes = 300;

/** `81` is FIN and text, `7e` says that two bytes of length follow (RFC 6455 section 5.2); a server masks nothing. */
const head = Buffer.from([0x81, 0x7e, frameBytes >> 8, frameBytes & 0xff]);

/** Bytes of one frame on the wire. */
const wireBytes = head.length + frameBytes;

/** Stands in every payload where its summary shows it: the frame's number and the moment it was made. */
const stamp = '00000000 0000000000000';
const numberDigits = 8;

/**
 * Frames ready to be written to a socket: events as agents, queues and calls cause them, each valid by its schema and
 * 300 bytes long, with its number and the moment it was made in a member that the console's list shows.
 */
export class FloodFrames {
  #templates = events().map(wireFrame);

  /**
   * @param {number} first number of the first frame
   * @param {number} count
   * @param {number} at milliseconds since the epoch
   * @returns {Buffer} the frames one behind another, heads included
   */
  batch(first, count, at) {
    const batch = Buffer.allocUnsafe(wireBytes * count);
    const time = ` ${String(Math.floor(at))}`;
    for (let place = 0; place < count; place += 1) {
      const number = first + place;
      const template = this.#templates[number % this.#templates.length];
      if (template === undefined) throw new Error('no template');
      const start = place * wireBytes;
      batch.set(template.bytes, start);
      const text = String(number).padStart(numberDigits, '0') + time;
      batch.write(text, start + template.stampAt, stamp.length, 'latin1');
    }
    return batch;
  }
}

/** @returns {readonly object[]} twelve of agents, eight of queues, four of calls */
function events() {
  const places = (/** @type {number} */ count) => Array.from({ length: count }, (_, place) => place);
  return [...places(12).map(agentEvent), ...places(8).map(queueEvent), ...places(4).map(callEvent)];
}

/** @param {number} place */
function agentEvent(place) {
  const agent = {
    extension: String(101 + place),
    firstName: 'Reese',
    lastName: 'Nath',
    status: place % 2 === 0 ? 'Away' : 'Ready',
    state: stamp,
    on_a_call: 0,
    on_a_wrapup: 0,
    queues: [],
    call_id: 'undefined',
    caller_num: 'undefined',
    caller_name: 'undefined',
    day_handled: 12,
    day_missed: 1,
  };
  return { action: 'update_agent', response: [agent] };
}

/** @param {number} place */
function queueEvent(place) {
  const queue = {
    name: stamp,
    extension: String(380 + place),
    type: 'in_queue',
    members: ['114', '112'],
    current_calls: [],
    calls_waiting: place,
    calls_connected: 0,
    agents_ready: 2,
    agents_in_wrapup: 0,
    agents_busy: 0,
    agents_away: 0,
  };
  return { action: 'update_queue', response: [queue] };
}

/** @param {number} place */
function callEvent(place) {
  const call = {
    call_id: stamp,
    state: 'progress',
    direction: 'inbound',
    calling_number: `215555014${place}`,
    called_number: '387',
    queue: null,
    agent: null,
    started_on: '2021-10-07 07:23:02 AM',
    duration: '0:00:12',
  };
  return { action: 'update_call', response: [call] };
}

/** @param {object} event */
function wireFrame(event) {
  const text = JSON.stringify(event);
  if (text.length > frameBytes) throw new Error(`${String(text.length)} bytes do not fit: ${text}`);
  const bytes = Buffer.concat([head, Buffer.from(text.padEnd(frameBytes), 'latin1')]);
  return { bytes, stampAt: bytes.indexOf(stamp) };
}
