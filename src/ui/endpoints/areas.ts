import type { Area } from '../../domain/api/endpoint-document.ts';

/** The document's groups of sections with the headings they have in the list, in order. */
export const areas = [
  { area: 'products-and-roles', heading: 'Products and roles' },
  { area: 'tenants', heading: 'Tenants' },
  { area: 'extensions-and-agents', heading: 'Extensions and agents' },
  { area: 'calls', heading: 'Calls' },
] as const satisfies readonly { readonly area: Area; readonly heading: string }[];
