import type { IncomingMessage } from 'node:http';

/** The body whole; `too long` past `limit` bytes, read to its end; `broken` where the client went away. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | 'too long' | 'broken'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const bytes = chunk as Uint8Array;
      length += bytes.length;
      if (length <= limit) chunks.push(bytes);
    }
    return length > limit ? 'too long' : Buffer.concat(chunks);
  } catch {
    return 'broken';
  }
}
