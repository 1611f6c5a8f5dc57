import type { Header } from '../domain/http/header.ts';
import { isJsonObject } from '../domain/json.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { millis } from '../domain/time.ts';
import type { Millis } from '../domain/time.ts';
import { isCount, isHeaders, parseObject } from './shape.ts';

/** What the page asks the relay to send. The body's bytes follow the frame. */
export interface RelayRequest {
  /** Identity of the send. Each is accepted once, so that a repetition by the browser never reaches the API. */
  readonly id: string;
  readonly method: string;
  /** Absolute `http:` or `https:` URL. */
  readonly url: string;
  /** In order and spelling as they shall arrive. `Host` and `Content-Length` are added where they are absent. */
  readonly headers: readonly Header[];
  /** Bytes of the body; absent means that there is none. */
  readonly bodyLength?: number;
}

/** Status line and headers of the answer, as received. */
export interface RelayResponse {
  /** `1.1`, or what the other side speaks. */
  readonly httpVersion: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
}

/** Said after the last byte of a complete answer. */
export interface RelayEnd {
  /** Bytes of the answer's body. */
  readonly bytes: number;
  /** Lengths of time since the relay began to connect. */
  readonly timings: {
    /** Connected, TLS included. */
    readonly connected: Millis;
    readonly firstByte: Millis;
    readonly end: Millis;
  };
}

/** The longest id. */
const maxIdLength = 100;

/** Reads a `RelayRequest`; the error says what is wrong with its form, not whether the target is allowed. */
export function parseRelayRequest(payload: Uint8Array): Result<RelayRequest, string> {
  const object = parseObject(payload);
  if (!object.ok) return object;
  const { id, method, url, headers, bodyLength } = object.value;
  if (typeof id !== 'string' || id === '' || id.length > maxIdLength)
    return err('The request has no usable id.');
  if (typeof method !== 'string' || typeof url !== 'string')
    return err('The request has no method or no URL.');
  if (!isHeaders(headers)) return err('The headers are not pairs of texts.');
  if (bodyLength === undefined) return ok({ id, method, url, headers });
  return isCount(bodyLength)
    ? ok({ id, method, url, headers, bodyLength })
    : err('The body has no usable length.');
}

/** Reads a `RelayResponse`. */
export function parseRelayResponse(payload: Uint8Array): Result<RelayResponse, string> {
  const object = parseObject(payload);
  if (!object.ok) return object;
  const { httpVersion, status, statusText, headers } = object.value;
  if (typeof httpVersion !== 'string' || typeof statusText !== 'string')
    return err('The status line is missing.');
  if (!isCount(status)) return err('The status is not a number.');
  return isHeaders(headers)
    ? ok({ httpVersion, status, statusText, headers })
    : err('The headers are not pairs.');
}

/** Reads a `RelayEnd`. */
export function parseRelayEnd(payload: Uint8Array): Result<RelayEnd, string> {
  const object = parseObject(payload);
  if (!object.ok) return object;
  const { bytes, timings } = object.value;
  if (!isCount(bytes) || !isJsonObject(timings)) return err('The end has no byte count or no timings.');
  const { connected, firstByte, end } = timings;
  if (typeof connected !== 'number' || typeof firstByte !== 'number' || typeof end !== 'number') {
    return err('The end lacks a timing.');
  }
  return ok({
    bytes,
    timings: { connected: millis(connected), firstByte: millis(firstByte), end: millis(end) },
  });
}
