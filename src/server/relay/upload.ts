import type { ClientRequest } from 'node:http';
import { relayCodes } from '../../relay/relay-error.ts';
import { RelayFailure } from './relay-failure.ts';

/**
 * Passes the page's upload on at the pace of the Domain. An upload of another length than announced destroys the
 * request, so that it is never taken for a whole one. Never rejects.
 */
export async function upload(
  body: AsyncIterable<Uint8Array>,
  length: number,
  request: ClientRequest,
  onProgress: () => void,
): Promise<void> {
  let uploaded = 0;
  try {
    for await (const chunk of body) {
      uploaded += chunk.length;
      // Read to its end all the same: the page may look at the answer only when it has sent everything.
      if (request.destroyed || uploaded > length) continue;
      if (!request.write(chunk)) await drained(request);
      onProgress();
    }
  } catch {
    // The page has gone in the middle of its upload; the length says so below.
  }
  if (request.destroyed) return;
  if (uploaded === length) request.end();
  else request.destroy(new RelayFailure(relayCodes.badUpload, uploadText(uploaded, length)));
}

function uploadText(uploaded: number, length: number): string {
  return `${String(length)} bytes were announced, ${uploaded > length ? 'more' : `only ${String(uploaded)}`} came.`;
}

/** When more may be written, or nothing will be any more. */
function drained(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      request.off('drain', settle).off('close', settle);
      resolve();
    };
    request.once('drain', settle).once('close', settle);
  });
}
