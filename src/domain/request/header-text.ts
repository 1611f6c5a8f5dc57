import type { Row } from './draft.ts';

/**
 * Header rows as text: one `Name: value` line each, `# ` before those that are off. Rows without name and value are
 * left out. `parseHeaderText` reads it back, row for row, unless a name holds a colon or begins with `#` (neither can
 * be a header's name).
 */
export function formatHeaderText(rows: readonly Row[]): string {
  return rows
    .filter((row) => row.name !== '' || row.value !== '')
    .map(({ name, value, on }) => `${on ? '' : '# '}${name}:${value === '' ? '' : ` ${value}`}`)
    .join('\n');
}

/** The rows of a header text. Every text can be read; lines that are empty, or only a `#`, are left out. */
export function parseHeaderText(text: string): readonly Row[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => parseLine(line))
    .filter((row) => row.name !== '' || row.value !== '');
}

function parseLine(line: string): Row {
  const off = line.startsWith('#');
  const content = off ? line.replace(/^# ?/, '') : line;
  const colon = content.indexOf(':');
  if (colon === -1) return { name: content.trim(), value: '', on: !off };
  return { name: content.slice(0, colon), value: content.slice(colon + 1).replace(/^ /, ''), on: !off };
}
