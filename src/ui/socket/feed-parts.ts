/* The parts of a feed's view that are loaded when they are first needed. */

/** The list, and what works on its rows: as soon as there are frames. */
export const loadStage = (): Promise<unknown> => import('./feed-stage.ts');

/** One frame whole: when one is chosen. */
export const loadDetail = (): Promise<unknown> => import('./frame-detail.ts');

/** The plot of rates: when it is asked for. */
export const loadRates = (): Promise<unknown> => import('./plot/rate-plot.ts');

/** The tables: when they are asked for. */
export const loadTables = (): Promise<unknown> => import('./records/record-tables.ts');
