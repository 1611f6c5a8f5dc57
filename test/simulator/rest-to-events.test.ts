import { beforeEach, describe, expect, test } from 'vitest';
import { testSimulator, userOf } from './test-simulator.ts';
import type { TestSimulator, TestSocket } from './test-simulator.ts';

const tenant = '/tenants/az123456-53d6-48e2-85cd-f8d6bde10fd9';
const reese = `${tenant}/extensions/az123456-7c49-49a8-80fc-ae173a422a36`;

let target: TestSimulator;
let socket: TestSocket;
beforeEach(() => {
  target = testSimulator();
  socket = target.socket();
  socket.connect(userOf('102'));
});

/** The frames that have arrived when a request's answer is there. */
function framesAfter(method: string, path: string, body: unknown): readonly string[] {
  expect(target.send(method, path, body)).toMatchObject({ status: 200 });
  return socket.frames.splice(0);
}

function events(frames: readonly string[]): unknown {
  return frames.map((frame): unknown => JSON.parse(frame));
}

describe('a change by REST is on the sockets before the answer is given', () => {
  test('an agent state: the agent, and the queues that count him', () => {
    const frames = framesAfter('POST', reese, { request: 'updateAgentState', name: 'Lunch Break' });
    expect(events(frames)).toMatchObject([
      {
        action: 'update_agent',
        response: [{ extension: '114', firstName: 'Reese', status: 'Away', state: 'Lunch Break' }],
      },
      {
        action: 'update_queue',
        response: [{ name: 'Q3878', agents_ready: 5, agents_away: 1 }, { name: 'Q386' }, { name: 'Q385' }],
      },
    ]);
  });

  test('a kill: the call and its successor, the agent, the queue', () => {
    const id = target.simulator.state().variables['call_id'];
    const frames = framesAfter('POST', `/calls/${id ?? ''}`, { request: 'kill' });
    const next = target.simulator.state().variables['call_id'];
    expect(events(frames)).toMatchObject([
      { action: 'remove_call', response: [{ call_id: id }] },
      { action: 'create_call', response: [{ call_id: next, state: 'answered' }] },
      {
        action: 'update_agent',
        response: [{ extension: '115', status: 'Busy', on_a_call: 1, call_id: next }],
      },
      { action: 'update_queue', response: [{ name: 'Q3878', current_calls: [next] }] },
    ]);
  });

  test('a dialled call: the call and the agent', () => {
    const frames = framesAfter('POST', reese, {
      request: 'dial',
      target: '819735552106',
      outbound_queue_uuid: 'az123456-c0ed-42b7-8e8c-d50c4991828c',
    });
    expect(events(frames)).toMatchObject([
      { action: 'create_call', response: [{ direction: 'outbound', called_number: '819735552106' }] },
      {
        action: 'update_agent',
        response: [
          { extension: '114', status: 'Busy', on_a_call: 2, caller_num: '114', caller_name: 'Reese Nath' },
        ],
      },
      { action: 'update_queue', response: [{ agents_busy: 1 }, { agents_busy: 1 }, { agents_busy: 1 }] },
    ]);
  });

  test('who stops being an agent: the list of agents without him', () => {
    const frames = framesAfter('PUT', reese, { is_agent: 'false' });
    expect(events(frames)).toMatchObject([{ action: 'create_agent' }, { action: 'update_queue' }]);
    expect(frames[0]).not.toContain('Reese');
  });

  test('suppression: the call', () => {
    const id = target.simulator.state().variables['call_id'] ?? '';
    const frames = framesAfter('POST', `/calls/${id}`, { request: 'startSuppression' });
    expect(events(frames)).toMatchObject([
      { action: 'update_call', response: [{ call_id: id, suppression: 'on' }] },
    ]);
  });

  test('reading, limits, products and counters: nothing', () => {
    expect(framesAfter('GET', '/tenants', undefined)).toEqual([]);
    expect(framesAfter('PUT', tenant, { max_queues: '7' })).toEqual([]);
    expect(framesAfter('POST', `${tenant}/text_count`, { request: 'reset_counter' })).toEqual([]);
  });

  test('an event goes to every socket that may have it', () => {
    const others = ['100', '101', '103'].map((extension) => {
      const other = target.socket();
      other.connect(userOf(extension));
      return other;
    });
    const state = { request: 'updateAgentState', name: 'Coffee Break' };
    const [agentFrame] = framesAfter('POST', reese, state);
    expect(others.map(({ frames }) => frames[0])).toEqual([agentFrame, agentFrame, agentFrame]);
  });
});
