/** A close code with its name and what it says, without regard to what happened here. */
export interface CloseCode {
  /** As the registry has it; empty for codes that are nobody's. */
  readonly name: string;
  /** One sentence. */
  readonly meaning: string;
}

/**
 * Source: RFC 6455 sections 7.4.1 and 7.4.2, and IANA's WebSocket Close Code Number Registry. Our words.
 */
const registered: { readonly [code: number]: CloseCode } = {
  1000: { name: 'Normal Closure', meaning: 'The purpose of the connection is fulfilled.' },
  1001: {
    name: 'Going Away',
    meaning: 'The side that closed is going away: a server stops, a page is left.',
  },
  1002: { name: 'Protocol Error', meaning: 'The other side broke the WebSocket protocol.' },
  1003: { name: 'Unsupported Data', meaning: 'A kind of data came that the side that closed does not take.' },
  1004: { name: 'Reserved', meaning: 'Reserved; no meaning is defined.' },
  1005: { name: 'No Status Received', meaning: 'The close frame had no code.' },
  1006: { name: 'Abnormal Closure', meaning: 'The connection ended without a close frame.' },
  1007: {
    name: 'Invalid Frame Payload Data',
    meaning: 'A message was not what its type promises, such as text that is not UTF-8.',
  },
  1008: { name: 'Policy Violation', meaning: 'A message broke a rule of the side that closed.' },
  1009: { name: 'Message Too Big', meaning: 'A message was bigger than the side that closed takes.' },
  1010: {
    name: 'Mandatory Extension',
    meaning: 'The server did not agree to an extension that the client needs.',
  },
  1011: { name: 'Internal Error', meaning: 'The server ran into something that it did not expect.' },
  1012: { name: 'Service Restart', meaning: 'The server is starting anew.' },
  1013: { name: 'Try Again Later', meaning: 'The server is overloaded.' },
  1014: { name: 'Bad Gateway', meaning: 'A gateway got no valid answer from the server behind it.' },
  1015: {
    name: 'TLS Handshake',
    meaning: 'The TLS handshake failed, for instance over an untrusted certificate.',
  },
  3000: { name: 'Unauthorized', meaning: 'The server wants other credentials.' },
  3003: { name: 'Forbidden', meaning: 'The credentials do not allow this.' },
  3008: { name: 'Timeout', meaning: 'The server waited too long for something.' },
};

/** Codes by which a server says that it wants other credentials: registered ones, and the usual private ones. */
const credentialCodes: ReadonlySet<number> = new Set([1008, 3000, 3003, 4401, 4403]);

/** True for a close code by which a server says that it wants other credentials. */
export function asksForOtherCredentials(code: number): boolean {
  return credentialCodes.has(code);
}

/** Name and meaning of a close code; `words` are the socket document's own and go first. */
export function describeCloseCode(code: number, words: { readonly [code: string]: string } = {}): CloseCode {
  const known = registered[code];
  const own = Object.hasOwn(words, String(code)) ? words[String(code)] : undefined;
  if (known !== undefined) return own === undefined ? known : { name: known.name, meaning: own };
  return { name: '', meaning: own ?? meaningOfRange(code) };
}

function meaningOfRange(code: number): string {
  if (code >= 4000 && code <= 4999)
    return 'A private code: its meaning is a matter between server and client.';
  if (code >= 3000 && code < 4000) return 'A code for libraries and frameworks that is not registered.';
  return 'No such code is defined.';
}
