/** How often a spoilt frame comes while that fault is on. */
export const spoilEvery = 1000;

/** A text frame that is no JSON: an event cut off in the middle. */
export const garbageFrame = '{"action":"update_agent","response":[{"extension":"1';

/** A binary frame; no client of this API expects one. */
export function binaryFrame(): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff);
}

/** A burst sends at most this many frames in one tick. */
export const burstPerTick = 20_000;
