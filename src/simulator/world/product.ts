/** Something a tenant can be given. Source: section 4.1. */
export interface Product {
  readonly uuid: string;
  readonly notes: string;
  readonly name: string;
}
