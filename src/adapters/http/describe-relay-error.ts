import { assertNever } from '../../domain/assert-never.ts';
import type { Culprit, Failure } from '../../domain/http/outcome.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';

type Words = Pick<Failure, 'what' | 'next'>;

/** What the sentences name. */
interface Place {
  /** Host and port as in the address. */
  readonly host: string;
  /** `after 40 of 80 bytes`. */
  readonly received: string;
  readonly error: RelayError;
}

const readBack = 'It may have been carried out: read back what it changes before you send it again.';
const checkDomain = 'Check the Domain, its port, and whether this computer can reach it (VPN, firewall).';
const trust =
  'If you trust its authority, set NODE_EXTRA_CA_CERTS to the authority’s certificate and start the server again.';

/**
 * The relay's error in words: who failed, what happened, the raw code, and what to do next.
 *
 * @param received how far the body had come, e.g. `after 40 of 80 bytes`
 */
export function describeRelayError(error: RelayError, url: string, received: string): Failure {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const place = { host, received, error };
  const { what, next } = (words.get(error.code) ?? certificate(error.code) ?? parserWords(error) ?? general)(
    place,
  );
  const shown = error.received === undefined ? what : `${what} It begins: ${error.received}`;
  return { who: culprit(error), what: shown, code: error.code, next };
}

function culprit({ phase, code }: RelayError): Culprit {
  return phase === 'check' || code === relayCodes.badUpload ? 'console server' : 'API';
}

/** The relay's own sentence, where it knows more than this page. */
function own(next: string): (place: Place) => Words {
  return ({ error }) => ({ what: error.message, next });
}

const words: ReadonlyMap<string, (place: Place) => Words> = new Map([
  [relayCodes.notAllowed, own('Stop the server and start it with that flag; npm start -- --help says more.')],
  [relayCodes.badUrl, own('Correct the Domain.')],
  [relayCodes.badMethod, own('Correct the method.')],
  [relayCodes.badHeader, own('Correct the Request Headers.')],
  [relayCodes.badMessage, own('Reload the page: it may be older than its server.')],
  [relayCodes.badUpload, own(readBack)],
  [
    relayCodes.alreadySent,
    own('The browser repeated it by itself; the first one went its way. Read back what it changes.'),
  ],
  [relayCodes.connectTimeout, own(checkDomain)],
  [
    relayCodes.tlsTimeout,
    ({ host, error }) => ({
      what: `${host} did not start TLS. ${error.message}`,
      next: 'Is this a port for plain http?',
    }),
  ],
  [relayCodes.answerTimeout, ({ host, error }) => ({ what: `${host}: ${error.message}`, next: readBack })],
  [
    'ECONNREFUSED',
    ({ host }) => ({ what: `${host} refused the connection; is its port closed?`, next: checkDomain }),
  ],
  [
    'ENOTFOUND',
    ({ host }) => ({ what: `There is no host named ${host}.`, next: 'Check the spelling of the Domain.' }),
  ],
  [
    'EAI_AGAIN',
    ({ host }) => ({
      what: `The name service did not answer for ${host}.`,
      next: 'Check the network, then try again.',
    }),
  ],
  ['EHOSTUNREACH', noRoute],
  ['ENETUNREACH', noRoute],
  ['ETIMEDOUT', ({ host }) => ({ what: `${host} cannot be reached.`, next: checkDomain })],
  ['ECONNRESET', lost],
  ['EPIPE', lost],
  [
    'EPROTO',
    ({ host }) => ({
      what: `${host} and this computer could not agree on TLS.`,
      next: 'Is this a port for plain http, or does the host offer only outdated TLS?',
    }),
  ],
]);

function noRoute({ host }: Place): Words {
  return { what: `There is no way to ${host} from this computer.`, next: checkDomain };
}

/** The same code means three things, by how far the send had come. */
function lost({ host, received, error: { phase } }: Place): Words {
  switch (phase) {
    case 'check':
    case 'connect':
      return { what: `${host} closed the connection while it was made.`, next: checkDomain };
    case 'wait':
      return { what: `${host} closed the connection before it answered.`, next: readBack };
    case 'body':
      return {
        what: `The connection was lost ${received} of the body.`,
        next: 'What came is kept; it is not whole.',
      };
    default:
      return assertNever(phase);
  }
}

const certificates = new Map([
  ['CERT_HAS_EXPIRED', 'has expired'],
  ['CERT_NOT_YET_VALID', 'is not valid yet'],
  ['CERT_REVOKED', 'is revoked'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'is signed by itself'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'is for another name'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'is signed by an authority that this computer does not know'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'is signed by an authority that this computer does not know'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'is signed by an authority that this computer does not know'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'is signed by an authority that this computer does not know'],
]);

function certificate(code: string): ((place: Place) => Words) | undefined {
  const flaw = certificates.get(code);
  if (flaw === undefined) return undefined;
  return ({ host, error }) => ({
    what: `The certificate of ${host} ${flaw} (${error.message}).`,
    next: trust,
  });
}

const rules = new Map([
  ['HPE_HEADER_OVERFLOW', 'has headers longer than the relay takes'],
  ['HPE_INVALID_CHUNK_SIZE', 'has a chunk with a malformed length'],
  ['HPE_INVALID_CONSTANT', 'is not HTTP'],
  ['HPE_INVALID_HEADER_TOKEN', 'has a header with a character that HTTP does not allow'],
  ['HPE_INVALID_TRANSFER_ENCODING', 'contradicts itself about its length, which is refused for safety'],
  ['HPE_UNEXPECTED_CONTENT_LENGTH', 'contradicts itself about its length, which is refused for safety'],
]);

function parserWords({ code, phase }: RelayError): ((place: Place) => Words) | undefined {
  if (!code.startsWith('HPE_')) return undefined;
  const next = phase === 'body' ? 'What came is kept; it is not whole.' : readBack;
  return ({ host, error }) => ({
    what: `The answer of ${host} ${rules.get(code) ?? `breaks the rules of HTTP (${error.message})`}.`,
    next,
  });
}

function general({ host, error }: Place): Words {
  const isSent = error.phase === 'wait' || error.phase === 'body';
  return { what: `The request to ${host} failed: ${error.message}`, next: isSent ? readBack : checkDomain };
}
