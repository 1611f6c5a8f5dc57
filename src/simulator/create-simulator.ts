import type { EndpointDocument } from '../domain/api/endpoint-document.ts';
import type { SocketDocument } from '../domain/api/socket-document.ts';
import type { BuiltInSettings } from '../domain/built-in/built-in-state.ts';
import { millis } from '../domain/time.ts';
import type { Millis, Timestamp } from '../domain/time.ts';
import type { Answer } from './answers/answer.ts';
import { defaultSettings } from './default-settings.ts';
import { answerWithFault } from './faults/answer-with-fault.ts';
import { demandedAnswer } from './faults/demanded-answer.ts';
import { binaryFrame, burstPerTick, garbageFrame, spoilEvery } from './faults/spoilt-frames.ts';
import { respond } from './respond.ts';
import { routesOf } from './routing/route.ts';
import { isBelowBase, takeApart } from './routing/target.ts';
import { createWorld } from './seed/create-world.ts';
import type { SimulatedRequest, Simulator } from './simulator.ts';
import { difference } from './socket/difference.ts';
import { createHub } from './socket/hub.ts';
import { repeats } from './traffic/repeats.ts';
import { firstTraffic, runOn } from './traffic/run-on.ts';
import { users } from './users/users.ts';
import { variablesOf } from './variables.ts';
import { createDice } from './world/dice.ts';

/** What a simulator is made of. */
export interface SimulatorOptions {
  /** All endpoint documents: paths, permissions, schemas and the form of errors come from them. */
  readonly documents: readonly EndpointDocument[];
  readonly socketDocument: SocketDocument;
  /** The present moment. */
  readonly clock: () => Timestamp;
  /** Those that are missing are the default ones. */
  readonly settings?: Partial<BuiltInSettings>;
}

/**
 * A CCS, simulated. This is the shell: it keeps the present world, the settings and the sockets, and hands each request
 * and each stretch of time to pure functions, which give the next world.
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { documents, socketDocument, clock } = options;
  const routes = routesOf(documents);
  const hub = createHub();
  let settings: BuiltInSettings = { ...defaultSettings, ...options.settings };
  let now = clock();
  let world = createWorld(settings.seed, now);
  let traffic = firstTraffic(settings.seed);
  /** Time since the last spoilt frame. */
  let unspoilt: Millis = millis(0);

  function restart(): void {
    now = clock();
    world = createWorld(settings.seed, now);
    traffic = firstTraffic(settings.seed);
    hub.beginAnew(world, now);
  }

  /** The frames of what the request changed are sent before its answer is known to the client. */
  function carryOut(request: SimulatedRequest): Answer {
    const at = clock();
    const before = world;
    const answered = respond(routes, before, request, at);
    world = answered.world;
    if (hub.heard) hub.publish(difference(before, world, at), world);
    return answered.answer;
  }

  /** Does what the faults of the socket demand of a tick. */
  function spoil(elapsed: Millis): void {
    const { fault } = settings;
    if (fault.kind === 'socket drop') hub.drop('accepted');
    if (fault.kind === 'burst' && hub.heard) burst(fault.frames);
    unspoilt = millis(Math.min(unspoilt + elapsed, spoilEvery));
    if (unspoilt < spoilEvery || (fault.kind !== 'garbage frame' && fault.kind !== 'binary frame')) return;
    unspoilt = millis(0);
    hub.withAccepted((sink) => {
      if (fault.kind === 'garbage frame') sink.text(garbageFrame);
      else sink.binary(binaryFrame());
    });
  }

  /** A burst waits for a socket, and is over when its frames are sent. */
  function burst(frames: number): void {
    const count = Math.min(frames, burstPerTick);
    const dice = createDice(traffic.random);
    hub.publish(repeats(world, count, dice, now), world);
    traffic = { ...traffic, random: dice.state() };
    const fault =
      count < frames ? ({ kind: 'burst', frames: frames - count } as const) : ({ kind: 'none' } as const);
    settings = { ...settings, fault };
  }

  return {
    handle(request) {
      const answers = {
        carriedOut: () => carryOut(request),
        refusedWith: (status: 400 | 401 | 500) => demandedAnswer(routes, request, status),
      };
      // The faults are those of the API; one can sign in all the while.
      const fault = isBelowBase(takeApart(request.target)) ? settings.fault : ({ kind: 'none' } as const);
      return answerWithFault(fault, answers, clock());
    },
    open: (sink) =>
      hub.open(sink, () => ({
        document: socketDocument,
        world,
        now: clock(),
        refuseAll: settings.fault.kind === 'refused connect',
      })),
    tick() {
      const at = clock();
      // A clock may be set back; time only stands still then.
      const elapsed = millis(Math.max(0, at - now));
      now = at;
      const passage = runOn(world, traffic, { rate: settings.rate, elapsed, now, heard: hub.heard });
      ({ world, traffic } = passage);
      hub.publish(passage.frames, world);
      spoil(elapsed);
    },
    state: () => ({ users, variables: variablesOf(world), settings }),
    configure(next) {
      const { seed } = settings;
      settings = next;
      if (next.fault.kind === 'socket drop') hub.drop('all');
      if (next.seed !== seed) restart();
    },
    restart,
  };
}
