/** Paths of the console's own server, apart from the page's files and the built-in CCS. */
export const consolePaths = {
  /** GET: what the page is told at start, the secret included; refused to other sites. */
  config: '/console/config',
  /** GET: the built-in CCS at this moment. */
  builtIn: '/console/built-in',
  /** PUT: other settings for the built-in CCS. */
  builtInSettings: '/console/built-in/settings',
  /** POST: the built-in world starts anew. */
  builtInRestart: '/console/built-in/restart',
  /** POST: a recording (NDJSON) that the built-in CCS is to serve as a socket. */
  replays: '/console/replays',
} as const;

/** Paths of the relay. */
export const relayPaths = {
  /** POST: one request to a live Domain, see `http-protocol.ts`. */
  http: '/relay/http',
  /** Upgrade: one socket to a live Domain, see `socket-protocol.ts`. */
  socket: '/relay/socket',
} as const;

/**
 * Header that carries the secret of this launch. Being no simple header it makes a browser ask first (CORS preflight)
 * before another site's page can send it, and the server grants nothing.
 */
export const secretHeader = 'X-CCS-Console-Secret';

/** Media type of what is posted to the relay and of what it answers: a sequence of frames, see `frame.ts`. */
export const relayMediaType = 'application/vnd.ccs-console.relay';
