import type { JsonValue } from '../../json.ts';

/**
 * Says quickly whether a frame is what its kind's schema says, by the id of the kind; kinds without a schema have none.
 * Agrees with `checkSchema`, which says what is wrong.
 */
export interface FrameChecks {
  readonly [kind: string]: ((value: JsonValue) => boolean) | undefined;
}
