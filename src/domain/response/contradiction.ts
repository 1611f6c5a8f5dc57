import type { EndpointDocument } from '../api/endpoint-document.ts';
import { topLevelMember } from './top-level-member.ts';

/** A body whose `success` says the opposite of the status. */
export interface Contradiction {
  readonly says: 'true' | 'false';
  /** One or two sentences for the user. */
  readonly text: string;
}

/**
 * Compares the body's top-level `success` with the status; undefined where they agree or the body has none. The API's
 * document itself prints `"success": true` in every 500 and in the 400 of 4.19 to 4.22, so this is no fault of its own.
 */
export function contradiction(
  status: number,
  body: string,
  document: EndpointDocument | undefined,
): Contradiction | undefined {
  const succeeded = status >= 200 && status < 300;
  const says = topLevelMember(body, 'success');
  if (says !== 'true' && says !== 'false') return undefined;
  if (says === String(succeeded)) return undefined;
  const judged = `The body says "success": ${says}, but the status is ${String(status)}; the status counts.`;
  const printed = document !== undefined && isPrintedSo(document, status, says);
  return {
    says,
    text: printed ? `${judged} Section ${document.info.section} of the API's document prints it so.` : judged,
  };
}

/** Whether one of the document's own samples for this status has `success` with this value. */
function isPrintedSo(document: EndpointDocument, status: number, says: string): boolean {
  return document.responses
    .filter((response) => response.status === status)
    .flatMap((response) => response.examples)
    .some(
      ({ label, verbatim }) => label === 'documented' && verbatim !== undefined && printed(verbatim) === says,
    );
}

/** Samples may hold placeholders (`<ReasonString>`) and typographic quotes, so they are searched, not parsed. */
function printed(verbatim: string): string | undefined {
  return /["“”]success["“”]\s*:\s*(true|false)/.exec(verbatim)?.[1];
}
