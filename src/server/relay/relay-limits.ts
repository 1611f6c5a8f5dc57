/** How long the relay waits, and how much it takes; tests shorten them. Times in milliseconds. */
export interface RelayLimits {
  /** For the name, the connection and, where asked for, TLS. */
  readonly connect: number;
  /** From the last byte sent to the first byte of the answer's headers. */
  readonly answer: number;
  /** Bytes of an answer's status line and headers. */
  readonly maxHeaders: number;
  /** For the page's first message on a relayed socket. */
  readonly open: number;
  /** Between two pings to the page; a page that has not answered one by the next is gone. */
  readonly heartbeat: number;
  /** Bytes that may wait for one side of a relayed socket before the other side is paused. */
  readonly maxWaiting: number;
  /** Bytes of one message on a relayed socket. */
  readonly maxMessage: number;
  /** For the closing handshake of a relayed socket. */
  readonly close: number;
  /** For how long the id of a send is remembered. */
  readonly rememberIds: number;
}

/** As the server runs. */
export const defaultRelayLimits: RelayLimits = {
  connect: 5_000,
  answer: 30_000,
  maxHeaders: 65_536,
  open: 5_000,
  heartbeat: 30_000,
  maxWaiting: 1_048_576,
  maxMessage: 33_554_432,
  close: 2_000,
  rememberIds: 600_000,
};
