import type { SocketDocument } from '../api/socket-document.ts';
import { isJsonObject } from '../json.ts';

/** How a feed keeps its session alive and judges it; chosen by the user and remembered. */
export interface SessionSettings {
  /** An attempt whose socket is not open after so many seconds is given up. */
  readonly connectWithin: number;
  /** After so many seconds without an answer to `connect` the session says so; it may still be accepted later. */
  readonly answerWithin: number;
  /** Whether the keep-alive text of the socket document is sent, and each how many seconds. */
  readonly keepAlive: { readonly kind: 'off' | 'on'; readonly every: number };
  /** After so many seconds without a frame the line is called quiet, or stale where keep-alive is on. */
  readonly staleAfter: number;
  /** Whether a session that was lost is opened anew by itself. */
  readonly reconnect: 'on' | 'off';
}

/** What each number of seconds may be. */
export const settingBounds = {
  connectWithin: { min: 1, max: 120 },
  answerWithin: { min: 1, max: 600 },
  every: { min: 1, max: 3600 },
  staleAfter: { min: 2, max: 3600 },
} as const;

/** What a feed begins with; keep-alive is observed, not documented, and so it is off. */
export const defaultSessionSettings: SessionSettings = {
  connectWithin: 10,
  answerWithin: 5,
  keepAlive: { kind: 'off', every: 5 },
  staleAfter: 30,
  reconnect: 'on',
};

/** What a feed begins with by the socket document, as far as that says it. */
export function documentSettings({ connect, keepAlive }: SocketDocument): SessionSettings {
  return parseSessionSettings({
    answerWithin: connect.answerWithinSeconds,
    keepAlive: { every: keepAlive.everySeconds },
  });
}

/** Seconds without a frame that count as silence: pings must have had the time to be answered twice. */
export function silentAfter({ keepAlive, staleAfter }: SessionSettings): number {
  return keepAlive.kind === 'on' ? Math.max(staleAfter, 2 * keepAlive.every) : staleAfter;
}

/** Settings as stored; whatever is malformed is as in `base`. */
export function parseSessionSettings(
  stored: unknown,
  base: SessionSettings = defaultSessionSettings,
): SessionSettings {
  if (!isJsonObject(stored)) return base;
  const { connectWithin, answerWithin, keepAlive, staleAfter, reconnect } = stored;
  const { kind, every } = isJsonObject(keepAlive) ? keepAlive : {};
  return {
    connectWithin: seconds('connectWithin', connectWithin) ?? base.connectWithin,
    answerWithin: seconds('answerWithin', answerWithin) ?? base.answerWithin,
    keepAlive: {
      kind: kind === 'on' || kind === 'off' ? kind : base.keepAlive.kind,
      every: seconds('every', every) ?? base.keepAlive.every,
    },
    staleAfter: seconds('staleAfter', staleAfter) ?? base.staleAfter,
    reconnect: reconnect === 'on' || reconnect === 'off' ? reconnect : base.reconnect,
  };
}

/** The number where it is one that this setting may have. */
function seconds(name: keyof typeof settingBounds, value: unknown): number | undefined {
  const { min, max } = settingBounds[name];
  return typeof value === 'number' && value >= min && value <= max ? value : undefined;
}
