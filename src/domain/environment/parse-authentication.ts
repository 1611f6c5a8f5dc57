import { isJsonObject } from '../json.ts';
import type { Authentication, SignInRequest, TokenPlace } from './authentication.ts';

/** An authentication from data of unknown shape; undefined when it is none. */
export function parseAuthentication(value: unknown): Authentication | undefined {
  if (!isJsonObject(value)) return undefined;
  switch (value['kind']) {
    case 'none':
      return { kind: 'none' };
    case 'basic':
      return typeof value['user'] === 'string' ? { kind: 'basic', user: value['user'] } : undefined;
    case 'sign-in': {
      const request = parseSignInRequest(value['request']);
      const send = parseTokenPlace(value['send']);
      return request === undefined || send === undefined ? undefined : { kind: 'sign-in', request, send };
    }
    default:
      return parseTokenPlace(value);
  }
}

function parseTokenPlace(value: unknown): TokenPlace | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, name } = value;
  if (kind === 'bearer') return { kind };
  return (kind === 'header' || kind === 'cookie') && typeof name === 'string' ? { kind, name } : undefined;
}

function parseSignInRequest(value: unknown): SignInRequest | undefined {
  if (!isJsonObject(value)) return undefined;
  const { method, path, body, pointer } = value;
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT') return undefined;
  return typeof path === 'string' && typeof body === 'string' && typeof pointer === 'string'
    ? { method, path, body, pointer }
    : undefined;
}
