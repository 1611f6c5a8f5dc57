import { NumberList } from './number-list.ts';
import type { TextLines } from './text-lines.ts';

/** Text as it is, cut at its own line ends (CR LF, LF or a lone CR). A line end at the very end begins no further line. */
export function plainLines(text: string): TextLines {
  const starts = new NumberList();
  const ends = new NumberList();
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== lineFeed && code !== carriageReturn) continue;
    starts.push(start);
    ends.push(at);
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    start = at + 1;
  }
  if (start < text.length) {
    starts.push(start);
    ends.push(text.length);
  }
  return {
    count: starts.length,
    indent: () => 0,
    length: (line) => ends.at(line) - starts.at(line),
    runs: (line) => [{ style: 'plain', text: text.slice(starts.at(line), ends.at(line)) }],
  };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
