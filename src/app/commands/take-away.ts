import { closeFeed } from './feeds.ts';
import type { AppContext } from '../context.ts';
import type { Progress } from '../ports/recordings-port.ts';
import { selectCredentials } from '../select/select-authentication.ts';
import { socketOriginOf } from '../../domain/environment/address.ts';
import type { Result } from '../../domain/result.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import { tallyWords } from '../../domain/socket/recording/export-tally.ts';
import { recordingFileName } from '../../domain/socket/recording/file-name.ts';
import { firstDifference } from '../../domain/socket/recording/first-difference.ts';
import { recordingFormats } from '../../domain/socket/recording/formats.ts';
import type { FormatId } from '../../domain/socket/recording/formats.ts';
import { importWords } from '../../domain/socket/recording/import-report.ts';
import type { RecordingHead } from '../../domain/socket/recording/recording.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { Exported } from '../ports/recordings-port.ts';
import type { AppState, Feed } from '../state/app-state.ts';
import type { ImportPurpose, TakeAway } from '../state/take-away.ts';
import type { Chosen, PickedFile } from '../take-away-choice.ts';

/** Recordings: out, in, played again, compared. One thing at a time; a new one ends the one before. */
export interface TakeAwayCommands {
  exportFrames(format: FormatId, chosen: Chosen): Promise<void>;
  importFile(picked: PickedFile, purpose: ImportPurpose): Promise<void>;
  replayFrames(chosen: Chosen, speed: ReplaySpeed): Promise<void>;
  serveFrames(chosen: Chosen): Promise<void>;
  compareFeeds(left: FeedId, right: FeedId): Promise<void>;
  /** Stops what is on its way, and forgets what came of the last. */
  end(): void;
}

/** The recordings of one page. */
export function createTakeAway(context: AppContext): TakeAwayCommands {
  const { store, sockets, clock, files, console } = context;
  let running = new AbortController();

  const show = (takeAway: TakeAway): void => {
    store.dispatch({ kind: 'take-away changed', takeAway });
  };
  /** Begins something; what was on its way before is left. */
  const begin = (words: string): Progress => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    show({ kind: 'working', words, done: 0 });
    return {
      signal,
      told: (done) => {
        if (!signal.aborted) store.dispatch({ kind: 'take-away progressed', done });
      },
    };
  };
  /** What came of it, unless it was cancelled: then that is said already. */
  const end = (progress: Progress, takeAway: TakeAway): void => {
    if (!progress.signal.aborted) show(takeAway);
  };
  const write = (
    format: FormatId,
    { selection, what }: Chosen,
    progress: Progress,
  ): Promise<Result<Exported, string> | undefined> => {
    const state = store.getState();
    const { chosen } = state.events;
    const { masks } = selectCredentials(state);
    const head = headOf(feedOf(state, chosen), what, clock.now());
    return sockets.of(chosen).recordings.export({ format, selection, head, masks }, progress);
  };

  return {
    async exportFrames(format, chosen) {
      const progress = begin(`Writing ${recordingFormats[format].title}`);
      const target = targetOf(feedOf(store.getState(), store.getState().events.chosen));
      const written = await write(format, chosen, progress);
      if (progress.signal.aborted) return;
      if (written?.ok !== true) {
        show({ kind: 'failed', words: written?.error ?? gone });
        return;
      }
      const name = recordingFileName(target, clock.now(), recordingFormats[format].ending);
      files.save(name, written.value.file);
      show({ kind: 'finished', words: `Saved as ${name}: ${tallyWords(written.value.tally)}.` });
    },

    async importFile(picked, purpose) {
      const { name } = picked;
      const masks = selectCredentials(store.getState()).masks;
      if (purpose.kind === 'replay' && (picked.socket !== undefined || !isHar(name))) {
        const feed = addFeed(context);
        store.dispatch({ kind: 'feed filled', feed, source: { kind: 'replay', name } });
        sockets.of(feed).recordings.replay({ ...picked, masks, speed: purpose.speed });
        show({ kind: 'idle' });
        return;
      }
      const progress = begin(`Reading ${name}`);
      const feed = addFeed(context);
      store.dispatch({ kind: 'feed filled', feed, source: { kind: 'file', name } });
      const read = await sockets.of(feed).recordings.import({ ...picked, masks }, progress);
      if (read?.ok === true && read.value.kind === 'read' && purpose.kind === 'show') {
        end(progress, { kind: 'finished', words: `${name}: ${importWords(read.value.report)}.` });
        return;
      }
      void closeFeed(context, feed);
      if (read?.ok !== true) {
        end(progress, { kind: 'failed', words: read === undefined ? gone : `${name}: ${read.error}` });
      } else if (read.value.kind === 'several') {
        end(progress, {
          kind: 'socket asked',
          file: picked.file,
          name,
          purpose,
          sockets: read.value.sockets,
        });
      } else if (!progress.signal.aborted) {
        await this.importFile({ ...picked, socket: 0 }, purpose);
      }
    },

    async replayFrames(chosen, speed) {
      const feed = feedOf(store.getState(), store.getState().events.chosen);
      const name = feed === undefined ? 'these frames' : recordedName(feed);
      const progress = begin('Gathering the frames');
      const written = await write('ndjson', chosen, progress);
      if (progress.signal.aborted) return;
      if (written?.ok !== true) show({ kind: 'failed', words: written?.error ?? gone });
      else await this.importFile({ file: written.value.file, name }, { kind: 'replay', speed });
    },

    async serveFrames(chosen) {
      const progress = begin('Handing the frames to the built-in CCS');
      const written = await write('ndjson', chosen, progress);
      if (progress.signal.aborted) return;
      if (written?.ok !== true) {
        show({ kind: 'failed', words: written?.error ?? gone });
        return;
      }
      const served = await console.serveReplay(written.value.file);
      if (!served.ok) {
        end(progress, { kind: 'failed', words: served.error });
        return;
      }
      const { address } = store.getState().environment.builtIn;
      end(progress, {
        kind: 'finished',
        words: `The built-in CCS plays ${tallyWords(written.value.tally)} to every client of this socket:`,
        address: `${socketOriginOf(address)}${served.value.path}`,
      });
    },

    async compareFeeds(left, right) {
      const state = store.getState();
      const [one, other] = [feedOf(state, left), feedOf(state, right)];
      if (one === undefined || other === undefined) return;
      const progress = begin('Comparing');
      const outline = await sockets.of(right).recordings.outline(progress);
      const comparison = outline && (await sockets.of(left).recordings.compare(outline, progress));
      if (comparison === undefined) {
        end(progress, { kind: 'failed', words: 'One of the two has no frames.' });
        return;
      }
      const { difference } = comparison;
      const [leftFrame, rightFrame] = await Promise.all([
        difference?.left === undefined ? undefined : sockets.of(left).frame(difference.left),
        difference?.right === undefined ? undefined : sockets.of(right).frame(difference.right),
      ]);
      end(progress, {
        kind: 'compared',
        left: { feed: left, title: recordedName(one) },
        right: { feed: right, title: recordedName(other) },
        comparison,
        first: leftFrame && rightFrame && firstDifference(leftFrame, rightFrame),
      });
    },

    end() {
      running.abort();
      show({ kind: 'idle' });
    },
  };
}

const gone = 'The frames are gone: their tab was closed, or its worker did not start.';

/** Makes a feed and returns its id; it is the chosen one then. */
function addFeed({ store }: AppContext): FeedId {
  store.dispatch({ kind: 'feed added' });
  return store.getState().events.chosen;
}

function feedOf({ events }: AppState, id: FeedId): Feed | undefined {
  return events.feeds.find((feed) => feed.id === id);
}

function isHar(name: string): boolean {
  return /\.har$/i.test(name);
}

/** The address of the feed's socket, or the name of the file that it is from. */
function targetOf(feed: Feed | undefined): string {
  if (feed?.source !== undefined) return feed.source.name;
  return feed !== undefined && 'url' in feed.session ? feed.session.url : '';
}

function recordedName(feed: Feed): string {
  return feed.source?.name ?? feed.as?.replace(/^as /, '') ?? `tab ${feed.id}`;
}

function headOf(feed: Feed | undefined, what: string, madeAt: Timestamp): RecordingHead {
  const target = targetOf(feed);
  return {
    what,
    ...(target === '' ? {} : { target }),
    ...(feed?.as === undefined ? {} : { as: feed.as }),
    madeAt,
  };
}
