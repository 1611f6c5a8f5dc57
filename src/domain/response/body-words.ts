import type { BodyText } from './body-text.ts';
import { describeMistake } from './json-mistake.ts';
import type { PrettyJson } from './pretty-json.ts';

/** A body described for the user. */
export interface BodyWords {
  /** What it is and how it was read, in a word or two each. */
  readonly facts: readonly string[];
  /** What to know before trusting the text; a sentence each. */
  readonly remarks: readonly string[];
}

/** Describes a body; `pretty` is its layout where it was taken for JSON. */
export function bodyWords(content: BodyText, pretty: PrettyJson | undefined): BodyWords {
  switch (content.kind) {
    case 'empty':
      return { facts: [], remarks: [] };
    case 'binary':
      return { facts: [content.contentType === '' ? 'binary' : content.contentType], remarks: [] };
    default: {
      const charset = content.charset.toUpperCase();
      const by = content.decidedBy === 'default' ? '' : ` by ${content.decidedBy}`;
      return {
        facts: [kindInWords(content.kind, pretty), charset + by],
        remarks: remarks(content, charset, pretty),
      };
    }
  }
}

type Readable = Extract<BodyText, { readonly text: string }>;

function kindInWords(kind: Readable['kind'], pretty: PrettyJson | undefined): string {
  if (kind === 'json') return pretty?.kind === 'broken' ? 'not JSON' : 'JSON';
  return kind === 'html' ? 'HTML, as text' : 'text';
}

function remarks(content: Readable, charset: string, pretty: PrettyJson | undefined): readonly string[] {
  const remarks: string[] = [];
  if (content.mislabelled !== undefined) remarks.push(content.mislabelled);
  if (content.unknownCharset !== undefined) {
    remarks.push(`There is no charset “${content.unknownCharset}”, so the text was read as UTF-8.`);
  }
  if (content.undecodable)
    remarks.push(`Some bytes are nothing in ${charset}: � stands for them, Hex shows them.`);
  if (pretty?.kind === 'broken')
    remarks.push(`Not JSON, so shown as it came. ${describeMistake(pretty.mistake)}`);
  if (pretty?.kind === 'cut off') remarks.push(`The JSON ends too early. ${describeMistake(pretty.mistake)}`);
  return remarks;
}
