import { expect } from '@open-wc/testing';
import { decompress } from '../../../src/ui/response/decompress.ts';

async function pack(text: string, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const text = Array.from({ length: 20_000 }, (_, index) => String(index * 7919)).join(',');

describe('decompress', () => {
  it('takes gzip and deflate off', async () => {
    for (const coding of ['gzip', 'deflate'] as const) {
      const { bytes, flaw } = await decompress(await pack(text, coding), coding, 2 ** 20);
      expect(new TextDecoder().decode(bytes)).to.equal(text);
      expect(flaw).to.equal(undefined);
    }
  });

  it('keeps what could be decoded of data that was cut, and says so', async () => {
    const packed = await pack(text, 'gzip');
    const { bytes, flaw } = await decompress(packed.subarray(0, packed.length - 9), 'gzip', 2 ** 20);
    expect(text.startsWith(new TextDecoder().decode(bytes))).to.equal(true);
    expect(bytes.length).to.be.greaterThan(1000);
    expect(flaw).to.equal('the gzip data is damaged or ends too early');
  });

  it('stops at the limit', async () => {
    const bomb = await pack('0'.repeat(3 * 2 ** 20), 'gzip');
    const { bytes, flaw } = await decompress(bomb, 'gzip', 2 ** 20);
    expect(bytes.length).to.equal(2 ** 20);
    expect(flaw).to.equal('decoding stopped at the limit of 1 MiB');
  });

  it('says what it cannot decode', async () => {
    expect(await decompress(Uint8Array.of(1), 'zstd', 100)).to.deep.equal({
      bytes: new Uint8Array(),
      flaw: 'this browser cannot decode “zstd”',
    });
    expect((await decompress(Uint8Array.of(1, 2, 3), 'gzip', 100)).flaw).to.equal(
      'the bytes are no gzip data',
    );
  });
});
