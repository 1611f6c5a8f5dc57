/**
 * Where a statement about the API comes from.
 *
 * - `documented`: printed in the API's own document.
 * - `incomplete in our copy`: the document has it, our copy of its text was cut off there.
 * - `observed`: seen in public client code of the same product's earlier interface, or on a live server.
 * - `inferred`: reasoned from the document's vocabulary; nobody states it.
 */
export type Label = 'documented' | 'incomplete in our copy' | 'observed' | 'inferred';
