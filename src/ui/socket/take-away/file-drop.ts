import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes one file that is dropped on its host. While a file is over it, the host has the attribute `dropping`. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #taken: (file: File) => void;

  constructor(host: ReactiveControllerHost & HTMLElement, taken: (file: File) => void) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onOver);
    this.#host.addEventListener('dragleave', this.#onLeave);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onOver);
    this.#host.removeEventListener('dragleave', this.#onLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  readonly #onOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.#host.toggleAttribute('dropping', true);
  };

  readonly #onLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.#host.contains(to)) this.#host.removeAttribute('dropping');
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#host.removeAttribute('dropping');
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    // Without this the browser leaves the page for the file.
    event.preventDefault();
    this.#taken(file);
  };
}
