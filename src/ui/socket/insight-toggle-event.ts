/** What follows from all frames of a feed, and can be shown beside them or in their stead. */
export type Insight = 'rates' | 'tables';

/** The user wants to see an insight, or no longer. */
export class InsightToggleEvent extends Event {
  static readonly eventName = 'insight-toggle';

  readonly insight: Insight;

  constructor(insight: Insight) {
    super(InsightToggleEvent.eventName, { bubbles: true, composed: true });
    this.insight = insight;
  }
}

declare global {
  interface HTMLElementEventMap {
    'insight-toggle': InsightToggleEvent;
  }
}
