import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Answer } from './answer.ts';

/** The documented answer to no or wrong credentials, of all endpoints. Sections 4.x.4 and 4.x.5. */
export const unauthorized: Answer = { status: 401, body: { status: 401, reason: 'Unauthorized' } };

/** The documented answer of a CCS that failed, of all endpoints; `success` is true there. */
export const failed: Answer = { status: 500, body: { success: true, reason: 'Internal Server Error' } };

/**
 * Status 400 in the form documented for the endpoints that the request may have meant: `success` is true in 4.19 to
 * 4.22 and false elsewhere, and false where these disagree or there is none.
 */
export function refused(reason: string, meant: readonly EndpointDocument[] = []): Answer {
  const success = meant.length > 0 && meant.every(saysTrue);
  return { status: 400, body: { success, reason } };
}

/** The document prints its 400 as a pattern, `{"success":false,"reason":<ReasonString>}`, which is no JSON. */
function saysTrue({ responses }: EndpointDocument): boolean {
  return responses
    .filter(({ status }) => status === 400)
    .some(({ examples }) =>
      examples.some(
        ({ label, verbatim }) => label === 'documented' && /"success"\s*:\s*true/.test(verbatim ?? ''),
      ),
    );
}
