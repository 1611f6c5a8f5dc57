import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drawn, PlotDrawing } from './plot-drawing.ts';
import type { TimeRange } from './time-range.ts';

/** Loads what draws, once, and draws as long as its host is connected. */
export class DrawingController implements ReactiveController {
  /** Why there is no picture, in words; undefined where all is well. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #onRange: (range: TimeRange | undefined) => void;
  #drawing: PlotDrawing | undefined;
  #loading = false;
  #styled = false;
  #wanted: { readonly home: HTMLElement; readonly drawn: Drawn } | undefined;

  /** `onRange` is called when the user chose a range in the picture. */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    onRange: (range: TimeRange | undefined) => void,
  ) {
    this.#host = host;
    this.#onRange = onRange;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drawing?.destroy();
    this.#drawing = undefined;
    this.#wanted = undefined;
  }

  draw(home: HTMLElement, drawn: Drawn): void {
    this.#wanted = { home, drawn };
    if (drawn.width === 0 || drawn.height === 0) return;
    if (this.#drawing === undefined) void this.#load();
    else this.#drawing.draw(drawn);
  }

  async #load(): Promise<void> {
    if (this.#loading || this.failure !== undefined) return;
    this.#loading = true;
    try {
      const { PlotDrawing, plotStyles } = await import('./plot-drawing.ts');
      const { renderRoot } = this.#host;
      // Ours stand behind it, so that they win.
      if (renderRoot instanceof ShadowRoot && !this.#styled) {
        this.#styled = true;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(plotStyles);
        renderRoot.adoptedStyleSheets = [sheet, ...renderRoot.adoptedStyleSheets];
      }
      if (this.#wanted === undefined) return;
      this.#drawing = new PlotDrawing(this.#wanted.home, this.#onRange);
      this.#drawing.draw(this.#wanted.drawn);
    } catch {
      this.failure =
        'The plot could not be loaded; its file may have changed on the server. Reload the page.';
      this.#host.requestUpdate();
    } finally {
      this.#loading = false;
    }
  }
}
