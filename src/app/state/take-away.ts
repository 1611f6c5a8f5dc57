import type { FeedId } from '../../domain/socket/feed.ts';
import type { Comparison } from '../../domain/socket/recording/compare.ts';
import type { FirstDifference } from '../../domain/socket/recording/first-difference.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { ReplayProgress, SocketChoice } from '../ports/recordings-port.ts';

/** What an import is for: to be looked at, or to be played. */
export type ImportPurpose =
  { readonly kind: 'show' } | { readonly kind: 'replay'; readonly speed: ReplaySpeed };

/** What is being taken away, brought back or compared; one thing at a time. */
export type TakeAway =
  | { readonly kind: 'idle' }
  /** `done` from 0 to 1; undefined where nobody can tell. */
  | { readonly kind: 'working'; readonly words: string; readonly done: number | undefined }
  /** It has ended well; `address` is a socket that now can be connected to. */
  | { readonly kind: 'finished'; readonly words: string; readonly address?: string }
  | { readonly kind: 'failed'; readonly words: string }
  /** A HAR has several sockets: which one? */
  | {
      readonly kind: 'socket asked';
      readonly file: Blob;
      readonly name: string;
      readonly purpose: ImportPurpose;
      readonly sockets: readonly SocketChoice[];
    }
  | {
      readonly kind: 'compared';
      readonly left: { readonly feed: FeedId; readonly title: string };
      readonly right: { readonly feed: FeedId; readonly title: string };
      readonly comparison: Comparison;
      readonly first: FirstDifference | undefined;
    };

/** Where the frames of a feed come from when not from a socket. */
export type FeedSource =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'replay'; readonly name: string; readonly progress?: ReplayProgress };
