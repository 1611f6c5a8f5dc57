import { documents, socketDocument } from 'virtual:ccs-requests/documents';
import type { EndpointDocument } from '../../src/domain/api/endpoint-document.ts';
import type { BuiltInSettings, BuiltInUser } from '../../src/domain/built-in/built-in-state.ts';
import type { JsonObject } from '../../src/domain/json.ts';
import { timestamp } from '../../src/domain/time.ts';
import { createSimulator } from '../../src/simulator/create-simulator.ts';
import type { SimulatedResponse, SimulatedSocket, Simulator } from '../../src/simulator/simulator.ts';
import { users } from '../../src/simulator/users/users.ts';

/** 2026-11-23 10:00:00 UTC. */
const start = 1_795_428_000_000;

/** A simulator with a clock that stands still until it is told to go on. Its world does nothing by itself. */
export interface TestSimulator {
  readonly simulator: Simulator;
  /** Moves the clock on and lets the world follow, in ticks of 20 ms. */
  pass(milliseconds: number): void;
  /** Sends a request as a user (the default one unless given; null for nobody). */
  send(method: string, path: string, body?: unknown, user?: BuiltInUser | null): Reply;
  /** Opens a socket and keeps what it is sent. */
  socket(): TestSocket;
}

/** An answer, read. */
export interface Reply {
  readonly status: number;
  readonly body: JsonObject;
  readonly response: SimulatedResponse;
}

/** A socket and what came over it, in order. */
export interface TestSocket {
  readonly socket: SimulatedSocket;
  readonly frames: string[];
  /** Binary frames, closes and drops, as words. */
  readonly signals: string[];
  /** Sends `connect` as a user and forgets the frames that follow at once. */
  connect(user: BuiltInUser): void;
  /** The frames so far with this `action`, and forgets all. */
  take(action: string): readonly EventFrame[];
}

/** An event frame, read. */
export interface EventFrame {
  readonly action: string;
  readonly response: readonly JsonObject[];
}

/** A simulator to test, at rate 0 unless the settings say otherwise. */
export function testSimulator(
  settings: Partial<BuiltInSettings> = {},
  endpointDocuments: readonly EndpointDocument[] = documents,
): TestSimulator {
  let now = start;
  const simulator = createSimulator({
    documents: endpointDocuments,
    socketDocument,
    clock: () => timestamp(now),
    settings: { rate: 0, ...settings },
  });
  return {
    simulator,
    pass(milliseconds) {
      for (let rest = milliseconds; rest > 0; rest -= 20) {
        now += Math.min(20, rest);
        simulator.tick();
      }
    },
    send(method, path, body, user = userOf('100')) {
      const response = simulator.handle({
        method,
        target: `/6/v2/api${path}`,
        headers: user === null ? [] : [['Authorization', `Bearer ${user.token}`]],
        body: bodyBytes(body),
      });
      return { status: response.status, body: jsonOf(response), response };
    },
    socket: () => testSocket(simulator),
  };
}

/** The built-in user with an extension. */
export function userOf(extension: string): BuiltInUser {
  const user = users.find((one) => one.extension === extension);
  if (user === undefined) throw new Error(`No user ${extension}`);
  return user;
}

/** The endpoint document of a section. */
export function documentOf(section: string): EndpointDocument {
  const document = documents.find(({ info }) => info.section === section);
  if (document === undefined) throw new Error(`No document ${section}`);
  return document;
}

/** A member that is text, such as an id. */
export function textOf(record: JsonObject | undefined, name: string): string {
  const value = record?.[name];
  if (typeof value !== 'string') throw new Error(`${name} is no text`);
  return value;
}

/** The JSON object that a response's body is. */
export function jsonOf(response: SimulatedResponse): JsonObject {
  return JSON.parse(new TextDecoder().decode(response.body)) as JsonObject;
}

function bodyBytes(body: unknown): Uint8Array {
  if (body === undefined) return new Uint8Array();
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}

function testSocket(simulator: Simulator): TestSocket {
  const frames: string[] = [];
  const signals: string[] = [];
  const socket = simulator.open({
    text: (frame) => frames.push(frame),
    binary: (frame) => signals.push(`binary ${String(frame.length)}`),
    close: (code, reason) => signals.push(`close ${String(code)} ${reason}`),
    drop: () => signals.push('drop'),
  });
  return {
    socket,
    frames,
    signals,
    connect(user) {
      socket.text(JSON.stringify({ request: 'connect', token: user.token }));
      frames.length = 0;
    },
    take(action) {
      const all = frames.splice(0).map((frame) => JSON.parse(frame) as EventFrame);
      return all.filter((frame) => frame.action === action);
    },
  };
}
