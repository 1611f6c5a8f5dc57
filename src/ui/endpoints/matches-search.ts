import type { EndpointHead } from '../../domain/api/endpoint-head.ts';

/**
 * Whether an endpoint is meant by what was typed: each word must occur in its section, title, method, a path, a
 * permission or the body's `request`. Letter case does not matter; an empty search means all.
 */
export function matchesSearch(head: EndpointHead, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [
    head.section,
    head.title,
    head.method,
    ...head.paths.map(({ path }) => path),
    ...head.permissions.flat(),
    head.request ?? '',
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
