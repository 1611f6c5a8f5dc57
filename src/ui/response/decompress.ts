/** What taking a content coding off gave. */
export interface Decompressed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Why there is no more; undefined where the data was whole. */
  readonly flaw?: string;
}

/** Names of codings (RFC 9110 section 8.4.1) that the platform can take off, and what it calls them. */
const formats: { readonly [coding: string]: CompressionFormat } = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
};

/**
 * Takes one content coding off, up to `limit` bytes. Damaged or cut data gives what came before the damage, and the
 * flaw; a coding this browser does not know gives no bytes.
 */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
  coding: string,
  limit: number,
): Promise<Decompressed> {
  const format = formats[coding];
  if (format === undefined)
    return { bytes: new Uint8Array(), flaw: `this browser cannot decode “${coding}”` };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    if (next === undefined) {
      const flaw =
        size === 0 ? `the bytes are no ${coding} data` : `the ${coding} data is damaged or ends too early`;
      return { bytes: joined(chunks, size), flaw };
    }
    if (next.done) return { bytes: joined(chunks, size) };
    const room = limit - size;
    chunks.push(next.value.subarray(0, room));
    size += Math.min(next.value.length, room);
    if (next.value.length <= room) continue;
    await reader.cancel();
    return {
      bytes: joined(chunks, size),
      flaw: `decoding stopped at the limit of ${String(limit / 2 ** 20)} MiB`,
    };
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
