/**
 * An id in the document's masked style, e.g. `az123456-0387-4000-8000-000000000001`, for what the document prints no
 * id of. `group` (four characters) says what kind of thing it is; our own convention.
 */
export function maskedUuid(group: string, number: number): string {
  return `az123456-${group}-4000-8000-${String(number).padStart(12, '0')}`;
}
