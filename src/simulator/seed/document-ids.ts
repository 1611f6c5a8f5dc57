/**
 * The ids the document prints and the world gives a place to, so that its examples work as they stand.
 *
 * The document masks ids by replacing their first eight characters, but not everywhere, and its sample answers are
 * not those of its example paths. Hence aliases: one thing, several ids. All tenants of its example paths are aliases
 * of CCSLab15, because the answer printed for such a path (4.4) is CCSLab15's, and because the extensions of those
 * paths (4.14, 4.16, 4.28) must belong to one tenant if a tenant level user is to try them all.
 */
export const documentIds = {
  /** CCSLab15. Sections 4.3 and 4.4. */
  tenant: 'az123456-53d6-48e2-85cd-f8d6bde10fd9',
  /** CCSLab15, unmasked: `tenant_id` in section 4.6. */
  tenantInAcds: '81bf95ea-53d6-48e2-85cd-f8d6bde10fd9',
  /** Sections 4.11 to 4.13. */
  product: 'az123456-1434-42ca-98ab-b5803b9b608d',
  /** Reese Nath, 114. Sections 4.8 and 4.14. */
  extension114: 'az123456-7c49-49a8-80fc-ae173a422a36',
  /** Sonny Patel, 113. Section 4.8. */
  extension113: 'az123456-57be-4919-aa73-b2e6341fe461',
  /** Rob Masters, 112. Section 4.8. */
  extension112: 'az123456-7bee-4351-bcd6-ecc2d8620b83',
  /** The extension of the paths of 4.15, 4.16 and 4.28; here the user 103. */
  extensionOfTelcoPaths: 'az123456-5cca-4ff1-874e-dc1c92d6de64',
  /** The extension of the path of 4.18; here 115. */
  extensionOfTenantPath: 'az123456-30b7-4b06-9d87-7607033e2712',
  /** Section 4.6, `Q3878`. */
  queue3878: 'az123456-0817-40a5-86aa-0f43becbd6f6',
  /** Section 4.6, `Q386`. */
  queue386: 'az123456-d988-4239-ab9c-c393eeb2d217',
  /** Section 4.26. */
  queueOfRedirect: 'az123456-f645-47b6-bd71-e9f493ff8ac9',
  /** Section 4.28. */
  outboundQueue: 'az123456-c0ed-42b7-8e8c-d50c4991828c',
  /** Section 4.28. */
  dialledNumber: '819735552106',
  /** Sections 4.20 to 4.27. */
  call: '0BS9DD02LEMUI',
} as const;

const aliases: ReadonlyMap<string, string> = new Map([
  [documentIds.tenantInAcds, documentIds.tenant],
  // The example paths of 4.4, 4.5 and 4.7 to 4.14.
  ['327241fd-1234-46fe-9276-cc65dac6feae', documentIds.tenant],
  // The example paths of 4.15, 4.16 and 4.28.
  ['c255052e-c560-4340-b73e-675eabc3aed3', documentIds.tenant],
  // The example body of 4.11; its answer shows the masked form.
  ['c4389d99-1434-42ca-98ab-b5803b9b608d', documentIds.product],
]);

/** The id under which the world keeps what `uuid` names. */
export function canonicalId(uuid: string): string {
  return aliases.get(uuid) ?? uuid;
}
