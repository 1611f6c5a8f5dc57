import type { BuiltInState, BuiltInUser } from '../domain/built-in/built-in-state.ts';
import { parseSettings } from '../domain/built-in/parse-settings.ts';
import { isJsonObject } from '../domain/json.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { isTexts, parseObject } from './shape.ts';

/** Answer to GET `consolePaths.config`. */
export interface ConfigReply {
  /** Version of the console. */
  readonly version: string;
  /** `host` or `host:port` entries that the operator lets the relay reach. */
  readonly relayAllows: readonly string[];
  readonly builtIn: BuiltInState;
  /** 32 random bytes of this launch in base64url; every other request of the page carries them. */
  readonly secret: string;
}

/** Answer to POST `consolePaths.replays`. */
export interface ReplayReply {
  /** Path of the socket that plays the recording, with its query: `/6/v2/replays/<id>?speed=1`. */
  readonly path: string;
}

/** Why the console's own server refused a request; the JSON body of its 4xx replies. */
export interface Refusal {
  /** E.g. `BAD_SECRET`: one of `refusalCodes`. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
}

/** The codes of refusals. */
export const refusalCodes = {
  /** The secret is missing, or of an earlier launch: the server was restarted since the page was loaded. */
  badSecret: 'BAD_SECRET',
  /** The request comes from another site, or from none that can be told. */
  badOrigin: 'BAD_ORIGIN',
  badMethod: 'BAD_METHOD',
  badMediaType: 'BAD_MEDIA_TYPE',
  /** The settings are not usable; the message says why. */
  badSettings: 'BAD_SETTINGS',
  /** The recording cannot be played; the message says why. */
  badRecording: 'BAD_RECORDING',
} as const;

/** Reads a `ConfigReply`. */
export function parseConfigReply(json: string): Result<ConfigReply, string> {
  const object = parseObject(json);
  if (!object.ok) return object;
  const { version, relayAllows, builtIn, secret } = object.value;
  if (typeof version !== 'string' || typeof secret !== 'string' || !isTexts(relayAllows)) {
    return err('The configuration is incomplete.');
  }
  const state = readBuiltInState(builtIn);
  return state.ok ? ok({ version, relayAllows, builtIn: state.value, secret }) : state;
}

/** Reads the answer of the other console paths: the state of the built-in CCS. */
export function parseBuiltInState(json: string): Result<BuiltInState, string> {
  const object = parseObject(json);
  return object.ok ? readBuiltInState(object.value) : object;
}

/** Reads a `ReplayReply`. */
export function parseReplayReply(json: string): Result<ReplayReply, string> {
  const object = parseObject(json);
  if (!object.ok) return object;
  const { path } = object.value;
  return typeof path === 'string' ? ok({ path }) : err('The reply names no path.');
}

/** Reads a `Refusal`. */
export function parseRefusal(json: string): Result<Refusal, string> {
  const object = parseObject(json);
  if (!object.ok) return object;
  const { code, message } = object.value;
  return typeof code === 'string' && typeof message === 'string' ? ok({ code, message }) : err('No refusal.');
}

function readBuiltInState(value: unknown): Result<BuiltInState, string> {
  if (!isJsonObject(value)) return err('The state of the built-in CCS is missing.');
  const { users, variables } = value;
  if (!Array.isArray(users) || !users.every(isUser))
    return err('The users of the built-in CCS are malformed.');
  if (!isTextMap(variables)) return err('The variables of the built-in CCS are malformed.');
  const settings = parseSettings(value['settings']);
  return settings.ok ? ok({ users, variables, settings: settings.value }) : settings;
}

function isUser(value: unknown): value is BuiltInUser {
  if (!isJsonObject(value)) return false;
  const { title, extension, pin, level, permissions, token } = value;
  return (
    [title, extension, pin, token].every((text) => typeof text === 'string') &&
    (level === 'both' || level === 'telco' || level === 'tenant') &&
    isTexts(permissions)
  );
}

function isTextMap(value: unknown): value is { readonly [name: string]: string } {
  return isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
