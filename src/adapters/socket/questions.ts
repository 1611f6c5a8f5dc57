import type { Reply } from './frame-protocol.ts';

/** Questions to the worker that wait for their reply. */
export class Questions {
  readonly #waiting = new Map<number, (reply: Reply | undefined) => void>();
  #last = 0;

  /** Numbers a question and lets it be put; resolves with the reply, or undefined where it was given up. */
  ask(put: (request: number) => void): Promise<Reply | undefined> {
    const request = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      put(request);
    });
  }

  answer(reply: Reply): void {
    this.#waiting.get(reply.request)?.(reply);
    this.#waiting.delete(reply.request);
  }

  /** No reply will come: answers every question with undefined. */
  giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
