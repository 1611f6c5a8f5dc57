import { maskHeaders, maskText } from '../history/mask.ts';
import type { Mask } from '../history/mask.ts';
import type { Header } from '../http/header.ts';

/** What a server answered that did not open the socket; only the relay gets to see it. */
export interface HandshakeAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** The first 4,096 bytes of the body, read as UTF-8. */
  readonly body: string;
  /** There was more. */
  readonly truncated: boolean;
}

/** The answer as it may be kept: secrets and credentials replaced. */
export function maskAnswer(answer: HandshakeAnswer, masks: readonly Mask[]): HandshakeAnswer {
  return {
    ...answer,
    statusText: maskText(answer.statusText, masks),
    headers: maskHeaders(answer.headers, masks),
    body: maskText(answer.body, masks),
  };
}
