/** An id with its name, as the answers refer to things. Source: section 4.2. */
export interface Named {
  readonly uuid: string;
  readonly name: string;
}
