import { documents } from 'virtual:ccs-requests/documents';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/json.ts';
import { respond } from '../../src/simulator/respond.ts';
import { routesOf } from '../../src/simulator/routing/route.ts';
import { createWorld } from '../../src/simulator/seed/create-world.ts';
import { firstTraffic, runOn } from '../../src/simulator/traffic/run-on.ts';
import { variablesOf } from '../../src/simulator/variables.ts';
import { agentOf } from '../../src/simulator/world/call.ts';
import type { World } from '../../src/simulator/world/world.ts';
import { millis, timestamp } from '../../src/domain/time.ts';
import { templateRequests } from './template-requests.ts';
import { testSimulator, textOf, userOf } from './test-simulator.ts';
import type { EventFrame } from './test-simulator.ts';

/** All frames that the default user gets in some seconds of a seed. */
function framesOf(seed: number, rate: number, ticks: readonly number[]): readonly string[] {
  const target = testSimulator({ seed, rate });
  const socket = target.socket();
  socket.connect(userOf('100'));
  for (const length of ticks) target.pass(length);
  return socket.frames;
}

describe('the rate', () => {
  const cases: readonly (readonly [number, number])[] = [
    [1, 200],
    [2, 120],
    [10, 60],
    [100, 20],
    [1000, 5],
    [20_000, 2],
  ];

  test.each(cases)('of %d frames a second is kept within 5 % over %d s', (rate, seconds) => {
    const frames = framesOf(1, rate, [seconds * 1000]).length;
    expect(Math.abs(frames / (rate * seconds) - 1)).toBeLessThan(0.05);
  });

  test('of 0 is silence, and the world stands still', () => {
    const target = testSimulator({ rate: 0 });
    const socket = target.socket();
    socket.connect(userOf('100'));
    const before = target.send('GET', '/calls').body['items'] as readonly JsonObject[];
    target.pass(60_000);
    expect(socket.frames).toEqual([]);
    const after = target.send('GET', '/calls').body['items'] as readonly JsonObject[];
    expect(after.map((call) => call['call_id'])).toEqual(before.map((call) => call['call_id']));
  });

  test('can be changed while it runs', () => {
    const target = testSimulator({ rate: 0 });
    const socket = target.socket();
    socket.connect(userOf('100'));
    target.simulator.configure({ rate: 500, seed: 1, fault: { kind: 'none' } });
    target.pass(2000);
    expect(Math.abs(socket.frames.length - 1000)).toBeLessThan(50);
  });

  test('is not made up for after a standstill', () => {
    let now = 0;
    const world = createWorld(1, timestamp(now));
    now = 3_600_000;
    const passing = { rate: 1000, elapsed: millis(now), now: timestamp(now), heard: true };
    expect(runOn(world, firstTraffic(1), passing).frames.length).toBeLessThan(1010);
  });
});

describe('the seed', () => {
  test('repeats a run: same seed and same ticks, same frames', () => {
    const ticks = fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 200 }), ticks, (seed, rate, lengths) => {
        expect(framesOf(seed, rate, lengths)).toEqual(framesOf(seed, rate, lengths));
      }),
      { numRuns: 20 },
    );
  });

  test('makes another run when it is another', () => {
    expect(framesOf(1, 50, [5000])).not.toEqual(framesOf(2, 50, [5000]));
  });

  test('begins the run again when it is set anew, with the snapshot for open sockets', () => {
    const target = testSimulator({ seed: 1, rate: 50 });
    const socket = target.socket();
    socket.connect(userOf('102'));
    target.pass(3000);
    socket.frames.length = 0;
    target.simulator.configure({ seed: 2, rate: 0, fault: { kind: 'none' } });
    const actions = socket.frames.map((frame) => (JSON.parse(frame) as EventFrame).action);
    expect(actions).toEqual(['create_agent', 'create_queue', 'create_call']);
  });
});

describe('what happens by itself', () => {
  test('is the life of calls: they come, ring, are answered and end', () => {
    const lives = new Map<string, string[]>();
    for (const text of framesOf(1, 20, [120_000])) {
      const { action, response } = JSON.parse(text) as EventFrame;
      if (!action.endsWith('_call')) continue;
      for (const call of response) {
        const where = call['agent'] === null ? 'waiting' : 'ringing';
        const phase = call['state'] === 'answered' ? 'answered' : where;
        const life = lives.get(textOf(call, 'call_id')) ?? [];
        lives.set(textOf(call, 'call_id'), [...life, `${action.replace('_call', '')} ${phase}`]);
      }
    }
    const told = new Set([...lives.values()].map((life) => life.join(', ')));
    expect(told).toContain('create waiting, update ringing, update answered, remove answered');
    expect(told).toContain('create waiting, remove waiting');
    expect(told).toContain(
      'create waiting, update ringing, update waiting, update ringing, update answered, remove answered',
    );
  });

  test('leaves the presence alone that a client has set, until it is Ready again', () => {
    const target = testSimulator({ rate: 100 });
    const path =
      '/tenants/az123456-53d6-48e2-85cd-f8d6bde10fd9/extensions/az123456-7c49-49a8-80fc-ae173a422a36';
    target.send('POST', path, { request: 'updateAgentState', name: 'Lunch Break' });
    for (let round = 0; round < 30; round += 1) {
      target.pass(1000);
      expect(target.send('GET', `${path}/agent_state`).body).toMatchObject({
        agent_state: { state: { name: 'Lunch Break' } },
      });
    }
  });

  test('never ends or moves a standing call, so that the variables stay', () => {
    const target = testSimulator({ rate: 100 });
    const before = target.simulator.state().variables;
    target.pass(30_000);
    expect(target.simulator.state().variables).toEqual(before);
  });
});

describe('the world', () => {
  /** What does not fit together; empty for a world as it should be. */
  function contradictions(world: World): readonly string[] {
    const wrong: string[] = [];
    for (const call of world.calls.values()) {
      const agentUuid = agentOf(call);
      const phone = agentUuid === undefined ? undefined : world.agents.get(agentUuid)?.phone;
      if (phone !== undefined && (phone.kind === 'Idle' || phone.callId !== call.id)) {
        wrong.push(`${call.id} is with an agent who has another telephone`);
      }
    }
    for (const { uuid, phone } of world.agents.values()) {
      const call = phone.kind === 'Idle' ? undefined : world.calls.get(phone.callId);
      if (phone.kind !== 'Idle' && (call === undefined || agentOf(call) !== uuid)) {
        wrong.push(`${uuid} has a call that is not his`);
      }
    }
    if (world.calls.size < 4) wrong.push('fewer than four calls');
    return wrong;
  }

  test('holds together after any stretch of any seed with any requests in between', () => {
    const routes = routesOf(documents);
    const headers = [['Authorization', `Bearer ${userOf('100').token}`]] as const;
    const targets = fc.constantFrom('100', '102', '103', '112', '114', '115', '385', '387', '19735552109');
    const agents = fc.constantFrom('true', 'false');
    const steps = fc.array(
      fc.record({
        length: fc.integer({ min: 1, max: 900 }),
        template: fc.constantFrom(...templateRequests),
        target: targets,
        isAgent: agents,
        call: fc.nat(),
        agent: fc.nat(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), steps, (seed, list) => {
        let now = 1_700_000_000_000;
        let world = createWorld(seed, timestamp(now));
        let traffic = firstTraffic(seed);
        for (const { length, template, target, isAgent, call, agent } of list) {
          now += length;
          const passing = { rate: 80, elapsed: millis(length), now: timestamp(now), heard: false };
          ({ world, traffic } = runOn(world, traffic, passing));
          expect(contradictions(world)).toEqual([]);
          const filled = template.fill({
            ...variablesOf(world),
            target,
            call_id: nth([...world.calls.keys()], call),
            extension_uuid: nth([...world.extensions.keys()], agent),
          });
          const body = filled.body?.replace('"is_agent": "true"', `"is_agent": "${isAgent}"`) ?? '';
          const request = {
            method: template.method,
            target: `/6/v2/api${filled.target}`,
            headers,
            body: new TextEncoder().encode(body),
          };
          ({ world } = respond(routes, world, request, timestamp(now)));
          expect(contradictions(world)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function nth(values: readonly string[], at: number): string {
  return values[at % values.length] ?? '';
}
