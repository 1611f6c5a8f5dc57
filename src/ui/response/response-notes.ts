import { assertNever } from '../../domain/assert-never.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import { headerValue } from '../../domain/http/header.ts';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { contradiction } from '../../domain/response/contradiction.ts';

/** What the user should know about an answer besides its body; a sentence or two each. */
export function responseNotes(
  response: HttpResponse,
  content: BodyText | undefined,
  document: EndpointDocument | undefined,
): readonly string[] {
  const notes = [redirect(response), retry(response), foreign(content)];
  if (content?.kind === 'json') notes.push(contradiction(response.status, content.text, document)?.text);
  return notes.filter((note) => note !== undefined);
}

function redirect({ status, headers }: HttpResponse): string | undefined {
  const location = headerValue(headers, 'location');
  if (status < 300 || status >= 400 || location === undefined) return undefined;
  return `A redirect to ${location}. The console follows none, so that no token goes where you did not send it.`;
}

/** Every documented answer is JSON, so anything else is likely not from CCS. */
function foreign(content: BodyText | undefined): string | undefined {
  switch (content?.kind) {
    case 'html':
      return 'The body is an HTML page, not the JSON that is documented: something in front of CCS (a proxy, a sign-in or maintenance page) may have answered in its place.';
    case 'text':
    case 'binary':
      return 'The body is not the JSON that is documented.';
    case 'json':
    case 'empty':
    case undefined:
      return undefined;
    default:
      return assertNever(content);
  }
}

function retry({ headers }: HttpResponse): string | undefined {
  const after = headerValue(headers, 'retry-after');
  return after === undefined
    ? undefined
    : `The API asks to wait before the next try (Retry-After: ${after}).`;
}
