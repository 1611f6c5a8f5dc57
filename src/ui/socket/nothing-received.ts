import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../elements/empty-state.ts';

/** What stands in the place of the frames while there are none; `target` is where Connect goes, if anywhere. */
export function nothingReceived(isLive: boolean, target: string | undefined): TemplateResult {
  if (isLive) {
    return html`<ccs-empty-state heading="Connected, nothing received yet">
      That is normal while nothing happens. Submit a change: what follows from it appears here.
    </ccs-empty-state>`;
  }
  return html`<ccs-empty-state heading="No events yet">
    ${
      target === undefined
        ? 'Connect opens the socket of the Domain; there is none yet.'
        : `Connect opens the socket of ${target} and sends the first message by itself.`
    }
  </ccs-empty-state>`;
}
