import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import { readBody } from './readable-body.ts';
import type { ReadableBody } from './readable-body.ts';

/** Reads the body of its host's response; decompression takes a moment, and a late result of another response is dropped. */
export class BodyController implements ReactiveController {
  /** Undefined while decoding, and without a response. */
  value: ReadableBody | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #response: () => HttpResponse | undefined;
  #read: HttpResponse | undefined;

  constructor(host: ReactiveControllerHost, response: () => HttpResponse | undefined) {
    this.#host = host;
    this.#response = response;
    host.addController(this);
  }

  hostUpdate(): void {
    const response = this.#response();
    if (response === this.#read) return;
    this.#read = response;
    const body = response === undefined ? undefined : readBody(response);
    this.value = body instanceof Promise ? undefined : body;
    if (body instanceof Promise && response !== undefined) void this.#wait(response, body);
  }

  async #wait(response: HttpResponse, body: Promise<ReadableBody>): Promise<void> {
    const value = await body;
    if (response !== this.#read) return;
    this.value = value;
    this.#host.requestUpdate();
  }
}
