import type { HttpResponse } from '../../domain/http/outcome.ts';
import { bodyText } from '../../domain/response/body-text.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import { contentCodings } from '../../domain/response/content-codings.ts';
import { decompress } from './decompress.ts';

/** A body with its content codings taken off, as far as that goes. */
export interface ReadableBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly content: BodyText;
  /** What was taken off, or could not be; undefined where there was nothing. */
  readonly remark?: string;
}

const limit = 64 * 2 ** 20;
/** More layers than these are a bomb, not a body. */
const mostLayers = 2;

/** The body of `response` without content codings; at once where there are none. */
export function readBody(response: HttpResponse): ReadableBody | Promise<ReadableBody> {
  const codings = contentCodings(response);
  if (codings.length === 0) return readable(response, response.body);
  return readCoded(response, codings);
}

async function readCoded(response: HttpResponse, codings: readonly string[]): Promise<ReadableBody> {
  const names = codings.join(', ');
  if (codings.length > mostLayers) {
    return asReceived(response, `Compressed ${String(codings.length)} times (${names}); shown as it came.`);
  }
  let bytes = response.body;
  let flaw: string | undefined;
  for (const coding of [...codings].reverse()) {
    if (flaw !== undefined) break;
    const decoded = await decompress(bytes, coding, limit);
    bytes = decoded.bytes;
    flaw = decoded.flaw;
  }
  if (flaw === undefined)
    return { ...readable(response, bytes), remark: `Compressed (${names}); shown decoded.` };
  if (bytes.length === 0)
    return asReceived(response, `Compressed (${names}), but ${flaw}: shown as it came.`);
  return {
    ...readable(response, bytes),
    remark: `Compressed (${names}), but ${flaw}: shown is what could be decoded.`,
  };
}

function readable(response: HttpResponse, bytes: Uint8Array<ArrayBuffer>): ReadableBody {
  return { bytes, content: bodyText(bytes, response.headers) };
}

/** The header's content type says nothing of bytes that are still encoded, so it is left out. */
function asReceived({ body }: HttpResponse, remark: string): ReadableBody {
  return { bytes: body, content: bodyText(body, []), remark };
}
