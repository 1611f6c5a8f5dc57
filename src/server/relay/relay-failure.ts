import type { RelayError, RelayPhase } from '../../relay/relay-error.ts';

/** An error of the relay's own making, with its code; thrown into streams, where only errors can be thrown. */
export class RelayFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RelayFailure';
    this.code = code;
  }
}

/** What the page is told of an error: never without a code and a text, though Node's may lack either. */
export function describeError(error: unknown, phase: RelayPhase): RelayError {
  const received = receivedBytes(error);
  return {
    phase,
    code: codeOf(error),
    message: messageOf(error),
    ...(received === undefined ? {} : { received: visible(received) }),
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Connecting to several addresses in turn fails with a list of errors and an empty text of its own. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const texts = error instanceof AggregateError ? error.errors.map(messageOf) : [];
  return [error.message, ...texts].find((text) => text !== '') ?? codeOf(error);
}

/** The parser's errors carry what had come. */
function receivedBytes(error: unknown): Uint8Array | undefined {
  const packet = error instanceof Error && 'rawPacket' in error ? error.rawPacket : undefined;
  return packet instanceof Uint8Array ? packet : undefined;
}

const maxShown = 80;

/** The first bytes with escapes for what is not printable ASCII. */
function visible(bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.subarray(0, maxShown)).toString('latin1');
  return JSON.stringify(shown)
    .slice(1, -1)
    .replace(/[^ -~]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
