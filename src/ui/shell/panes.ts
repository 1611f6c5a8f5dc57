import { isJsonObject } from '../../domain/json.ts';

/** How the panes of the wide layout are arranged. */
export interface Panes {
  /** Width of the left column in pixels. */
  readonly left: number;
  /** Height of the events panel in pixels. */
  readonly events: number;
  /** Share of the request panel in what is left, in percent. */
  readonly request: number;
  readonly leftOpen: boolean;
  readonly eventsOpen: boolean;
}

/** The arrangement that a newcomer finds. */
export const firstPanes: Panes = { left: 300, events: 320, request: 50, leftOpen: true, eventsOpen: true };

/** An arrangement from data of unknown shape; what is missing or makes no sense is as a newcomer finds it. */
export function parsePanes(stored: unknown): Panes {
  if (!isJsonObject(stored)) return firstPanes;
  const { left, events, request, leftOpen, eventsOpen } = stored;
  return {
    left: numberWithin(left, 160, 800, firstPanes.left),
    events: numberWithin(events, 80, 1600, firstPanes.events),
    request: numberWithin(request, 10, 90, firstPanes.request),
    leftOpen: typeof leftOpen === 'boolean' ? leftOpen : firstPanes.leftOpen,
    eventsOpen: typeof eventsOpen === 'boolean' ? eventsOpen : firstPanes.eventsOpen,
  };
}

function numberWithin(value: unknown, least: number, greatest: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= greatest ? value : otherwise;
}
