import { expect } from '@open-wc/testing';
import { Recordings } from '../../../../src/adapters/socket/journal/recordings.ts';
import { takeRecording } from '../../../../src/adapters/socket/journal/recording-lock.ts';
import type { Order, Sight } from './journal-worker.ts';

/** A worker with a journal in the browser's real private files. */
class Recorder {
  readonly #worker = new Worker(new URL('journal-worker.ts', import.meta.url), { type: 'module' });
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  ask(order: Order): Promise<Sight> {
    return new Promise((resolve) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Sight>) => {
        resolve(data);
      };
      this.#worker.postMessage(order);
    });
  }

  open(id: string, wait?: number): Promise<Sight> {
    return this.ask({ kind: 'open', root: this.#root, id, ...(wait === undefined ? {} : { wait }) });
  }

  /** As a crash does. */
  kill(): void {
    this.#worker.terminate();
  }
}

describe('the journal on disk', () => {
  let root: string;
  let recordings: Recordings;

  beforeEach(() => {
    root = `recordings-${crypto.randomUUID()}`;
    recordings = new Recordings(root);
  });

  afterEach(async () => {
    const all = await navigator.storage.getDirectory();
    for (let tries = 0; tries < 50; tries++) {
      try {
        await all.removeEntry(root, { recursive: true });
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });

  it('gives all frames back, from the segment that grows and from those on disk', async () => {
    const recorder = new Recorder(root);
    await recorder.open('a');
    await recorder.ask({ kind: 'append', count: 3210 });
    expect(await recorder.ask({ kind: 'look' })).to.include({ first: 0, end: 3210, wrong: 0 });
    await recorder.ask({ kind: 'finish' });
    expect(await recorder.ask({ kind: 'look' })).to.include({ writtenEnd: 3210, wrong: 0 });
    recorder.kill();

    const reader = new Recorder(root);
    expect(await reader.open('a')).to.include({ first: 0, end: 3210, torn: false });
    const sight = await reader.ask({ kind: 'look' });
    expect(sight.failures).to.deep.equal([]);
    expect(sight.wrong).to.equal(0);
    reader.kill();
  });

  it('loses nothing that was written when its worker is killed in the middle, and the next goes on behind', async () => {
    let writtenBefore = 0;
    for (let times = 0; times < 4; times++) {
      const recorder = new Recorder(root);
      const opened = await recorder.open('a');
      expect(opened.error).to.equal(undefined);
      expect(opened.end).to.be.at.least(writtenBefore);
      const looked = await recorder.ask({ kind: 'look' });
      expect(looked).to.include({ first: 0, wrong: 0 });
      expect(looked.failures).to.deep.equal([]);
      await recorder.ask({ kind: 'pour' });
      await new Promise((resolve) => setTimeout(resolve, 150 + times * 37));
      writtenBefore = (await recorder.ask({ kind: 'append', count: 1 })).writtenEnd;
      expect(writtenBefore).to.be.above(opened.end);
      recorder.kill();
    }
  });

  it('deletes segments that fell off, on disk too', async () => {
    const recorder = new Recorder(root);
    await recorder.open('a');
    await recorder.ask({ kind: 'append', count: 3000 });
    await recorder.ask({ kind: 'drop before', number: 2000 });
    await recorder.ask({ kind: 'finish' });
    recorder.kill();
    const reader = new Recorder(root);
    const { first, end } = await reader.open('a');
    expect([first > 1400 && first <= 2000, end]).to.deep.equal([true, 3000]);
    expect(await reader.ask({ kind: 'look' })).to.include({ wrong: 0 });
    reader.kill();
  });

  it('is nobody else’s while it is held, and anybody’s as soon as its worker is gone', async () => {
    const recorder = new Recorder(root);
    await recorder.open('held');
    await recorder.ask({ kind: 'append', count: 10 });
    const other = new Recorder(root);
    expect((await other.open('held', 50)).error).to.match(/Another tab/);
    expect(await recordings.remove('held')).to.equal('held');
    // The one that comes waits for the one that goes, as after a reload.
    const next = new Recorder(root);
    const opened = next.open('held');
    recorder.kill();
    expect((await opened).error).to.equal(undefined);
    other.kill();
    next.kill();
  });

  it('keeps the newest recordings, as many and as large as they may be, and those that are held', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      const recorder = new Recorder(root);
      await recorder.open(id);
      await recorder.ask({ kind: 'append', count: 100 });
      await recorder.ask({ kind: 'finish' });
      recorder.kill();
    }
    const there = async () => {
      const found = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => recordings.has(id)));
      return found.map((has, index) => (has ? 'abcde'.charAt(index) : '')).join('');
    };
    const release = await takeRecording('a');
    await recordings.tidy({ recordings: 3, bytes: 1e9 });
    expect(await there()).to.equal('acde');
    await recordings.tidy({ recordings: 3, bytes: 100_000 });
    expect(await there()).to.equal('ade');
    release?.();
    expect(await recordings.remove('a')).to.equal('removed');
    expect(await there()).to.equal('de');
  });
});
