import type { Product } from '../world/product.ts';
import { documentIds } from './document-ids.ts';
import { maskedUuid } from './masked-uuid.ts';

/** The products of CCSLab15 in the sample answers of 4.3 and 4.4. */
export const campaignProduct: Product = {
  uuid: 'az123456-7a90-4e41-a91d-19c8e35e81ef',
  notes: '',
  name: 'Campaign',
};
export const ecrProduct: Product = {
  uuid: 'az123456-8cd5-4f06-9b23-af8c1283c4c6',
  notes: '',
  name: 'ECR,ACP',
};

const printed: readonly Product[] = [
  { uuid: 'az123456-d7ef-4638-9cff-ef6aaba3e77f', notes: 'R7.3 Feature', name: '+AG' },
  { uuid: 'az123456-e76e-440c-8d9a-970015b8b533', notes: '', name: 'AllPermissions-Product' },
  { uuid: 'az123456-c58d-48c1-90b9-4b3c65c22875', notes: '', name: 'Jerin_product' },
  { uuid: 'az123456-b08e-467d-87e0-8763bce63892', notes: 'R6.3 Version', name: 'CCA,EM ph' },
  campaignProduct,
  ecrProduct,
  // The document prints the id (4.11 to 4.13), not the name.
  { uuid: documentIds.product, notes: '', name: 'Product 7' },
];

/** The sample answer of 4.1 says `"total": "62"` and prints four. */
const total = 62;

/** All products of the telco: those the document prints, then plain ones up to its total. */
export const products: readonly Product[] = [
  ...printed,
  ...Array.from({ length: total - printed.length }, (_, index) => {
    const number = printed.length + index + 1;
    return { uuid: maskedUuid('0062', number), notes: '', name: `Product ${String(number)}` };
  }),
];
