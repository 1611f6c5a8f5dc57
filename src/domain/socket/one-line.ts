/**
 * What would break a line, hide text or turn its direction: control characters, invisible ones and bidirectional
 * controls. White space has become a space before this is asked; the joiners that scripts and emoji need are left.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const treacherous = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const ellipsis = '…';

/**
 * `text` as one line of at most `limit` UTF-16 units: runs of white space become one space, control characters their
 * pictures (U+2400 and following) or U+FFFD, and what is too long ends in an ellipsis. Only the start of a long text
 * is looked at, so this is fast for any length.
 */
export function oneLine(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(treacherous, pictureOf);
  const whole = line.length <= limit && text.length <= limit * 4;
  return whole ? line : cut(line, limit - ellipsis.length) + ellipsis;
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** The first `limit` units, one fewer where that would halve a surrogate pair. */
function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const halves = limit < text.length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, halves ? limit - 1 : limit);
}
