import { bytePattern, escapeRegex, isAscii, markHits } from './byte-pattern.ts';
import type { Marks, Pattern } from './byte-pattern.ts';
import type { Piece } from './piece.ts';
import type { PieceTest } from './piece-test.ts';
import { siftBy, siftEach } from './piece-test.ts';

/** A test for the UTF-8 bytes of `text`. */
export function exactTest(text: string, hides: boolean): PieceTest {
  const pattern = bytePattern(text);
  return scanTest(100, hides, (piece, marks) => {
    markHits(piece, piece.bytes, pattern, marks);
  });
}

/**
 * A test for `text`, ignoring case. For ASCII texts that means the letters A to Z, so that bytes can be searched; others
 * are looked for in the decoded text with Unicode's simple case folding.
 */
export function textTest(text: string, hides: boolean): PieceTest {
  if (isAscii(text)) {
    const pattern = bytePattern(text, true);
    return scanTest(100, hides, (piece, marks) => {
      markHits(piece, piece.bytes, pattern, marks);
    });
  }
  const pattern: Pattern = { regex: foldedRegex(text, 'g') };
  const single = foldedRegex(text, '');
  return scanTest(200, hides, (piece, marks) => {
    const joined = piece.joinedText;
    if (joined !== undefined) markHits(piece, joined, pattern, marks);
    else {
      marks.fill(1);
      siftEach(piece, marks, (number) => single.test(piece.text(number)));
    }
  });
}

/** An expression for `text` that ignores case as `textTest` does. */
export function foldedRegex(text: string, flags: string): RegExp {
  return new RegExp(escapeRegex(text), isAscii(text) ? `${flags}i` : `${flags}iu`);
}

function scanTest(cost: number, hides: boolean, mark: (piece: Piece, marks: Marks) => void): PieceTest {
  return {
    cost,
    sift(piece, marks) {
      const found = new Uint8Array(piece.count);
      mark(piece, found);
      siftBy(marks, found, hides);
      return undefined;
    },
  };
}
