import { regexRisk } from './regex-risk.ts';
import type { Reading } from './reading.ts';

/** Flags that change what matches; others would only change how a match is told. */
const usefulFlags = ['i', 'm', 's', 'u', 'v'];

/**
 * Reads `/source/flags` from the slash at `from`. What is not closed goes to the end of the text. Undefined when it is
 * no regular expression but a word with slashes, like `/6/v2/sock`.
 */
export function parseRegex(text: string, from: number): Reading | undefined {
  const close = closingSlash(text, from + 1);
  const source = text.slice(from + 1, close);
  const flags = /^[a-z]*(?=\s|$)/i.exec(text.slice(close + 1))?.[0];
  if (flags === undefined) return undefined;
  const end = Math.min(text.length, close + 1 + flags.length);
  if (source === '') return { kind: 'nothing', end };
  const strange = Array.from(flags).find((flag) => !usefulFlags.includes(flag));
  if (strange !== undefined) {
    const words = `“${strange}” is no flag here (there are ${usefulFlags.join(', ')}). Is it meant as text? Then put it in quotation marks.`;
    return { kind: 'mistake', words, end };
  }
  let regex: RegExp;
  try {
    regex = new RegExp(source, flags);
  } catch (error) {
    return { kind: 'mistake', words: regexWords(error), end };
  }
  const risk = regexRisk(regex);
  return risk === undefined
    ? { kind: 'condition', condition: { kind: 'regex', source, flags }, end }
    : { kind: 'mistake', words: risk, end };
}

/** The place of the slash that closes a regular expression, or the end of the text. */
function closingSlash(text: string, from: number): number {
  let inClass = false;
  for (let place = from; place < text.length; place++) {
    const character = text[place];
    if (character === '\\') place++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return place;
  }
  return text.length;
}

/** Browsers say `Invalid regular expression: /(/: Unterminated group`; the end of it is what helps. */
function regexWords(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const reason = message.slice(message.lastIndexOf(': ') + 1).trim();
  return `Not a regular expression${reason === '' ? '' : `: ${reason}`}.`;
}
