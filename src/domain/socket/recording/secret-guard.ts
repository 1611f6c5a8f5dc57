import type { SocketMessage } from '../../api/socket-document.ts';
import type { Mask } from '../../history/mask.ts';
import type { Opcode } from '../frame.ts';
import { createMasker } from '../mask.ts';
import type { Masker } from '../mask.ts';
import { bareConnect, shownToken } from './connect-secrets.ts';
import { payloadText } from './recording.ts';

/** A payload in which no known secret stands. */
export interface Guarded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether one stood there. */
  readonly replaced: boolean;
}

/** Longer payloads are no connect message. */
const connectLimit = 65_536;
/** A shorter text is no token: replacing every place where it stands would only spoil the frames. */
const shortestToken = 6;

const encoder = new TextEncoder();
const lossy = new TextDecoder('utf-8');

/**
 * Keeps secrets out of what leaves the console and out of what comes in from a file: those it is given, the one in every
 * connect message, and that one again wherever else it stands. It knows a connect message's secret from the moment it has
 * seen it: let it see all of them (`learn`) before the first frame is passed through.
 */
export class SecretGuard {
  readonly #connect: SocketMessage | undefined;
  readonly #masks: Mask[];
  #masker: Masker;

  /** `connect` is the connect message of the socket document, where that is at hand. */
  constructor(masks: readonly Mask[], connect?: SocketMessage) {
    this.#masks = [...masks];
    this.#masker = createMasker(masks);
    this.#connect = connect;
  }

  /** Remembers the secret of a connect message; other payloads teach nothing. */
  learn(opcode: Opcode, bytes: Uint8Array<ArrayBuffer>): void {
    this.#bare(opcode, bytes);
  }

  /** The payload without secrets; the same bytes where there is none. */
  frame(opcode: Opcode, bytes: Uint8Array<ArrayBuffer>): Guarded {
    const bare = this.#bare(opcode, bytes);
    if (bare !== undefined) return { bytes: encoder.encode(this.text(bare)), replaced: true };
    if (this.#masks.length === 0) return { bytes, replaced: false };
    const text = payloadText(opcode, bytes);
    if (text.kind === 'bytes') {
      const { payload, masked } = this.#masker.bytes(bytes);
      return { bytes: payload, replaced: masked };
    }
    const { payload, masked } = this.#masker.text(text.text);
    return masked ? { bytes: encoder.encode(payload), replaced: true } : { bytes, replaced: false };
  }

  /** Any text of a recording without secrets: an address, a reason. */
  text(text: string): string {
    return this.#masker.text(text).payload;
  }

  #bare(opcode: Opcode, bytes: Uint8Array<ArrayBuffer>): string | undefined {
    if (bytes.length > connectLimit || !mayBeConnect(bytes)) return undefined;
    const text = payloadText(opcode, bytes);
    const bare = bareConnect(text.kind === 'text' ? text.text : lossy.decode(bytes), this.#connect);
    if (bare === undefined) return undefined;
    const news = bare.secrets.filter(
      (secret) => secret.length >= shortestToken && this.#masks.every((mask) => mask.secret !== secret),
    );
    if (news.length > 0) {
      this.#masks.push(...news.map((secret) => ({ secret, shown: shownToken })));
      this.#masker = createMasker(this.#masks);
    }
    return bare.text;
  }
}

const connectBytes = encoder.encode('connect');
const backslash = 0x5c;

/** Whether `connect` stands in the bytes, or a backslash that may spell it: the one look that every frame gets. */
function mayBeConnect(bytes: Uint8Array): boolean {
  const [first = 0] = connectBytes;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < connectBytes.length && bytes[at + same] === connectBytes[same]) same++;
    if (same === connectBytes.length) return true;
  }
  return bytes.includes(backslash);
}
