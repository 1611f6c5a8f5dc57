import { bodyText } from '../../domain/response/body-text.ts';
import type { BodyText } from '../../domain/response/body-text.ts';
import type { FullFrame } from '../../domain/socket/frame.ts';
import type { Tab } from '../elements/tabs.ts';

const tree: Tab = { id: 'tree', label: 'Tree' };
const text: Tab = { id: 'text', label: 'Text' };
const hex: Tab = { id: 'hex', label: 'Hex' };
const difference: Tab = { id: 'difference', label: 'Difference' };

/** A frame has no headers: text is UTF-8 (RFC 6455 section 5.6), binary is what it looks like. */
export function contentOf({ opcode, bytes }: FullFrame): BodyText {
  return bodyText(bytes, opcode === 'text' ? [['content-type', 'text/plain']] : []);
}

/** The views that fit a payload, and its violations where its schema was not kept. */
export function tabsOf({ kind }: BodyText, violations: number | undefined): readonly Tab[] {
  switch (kind) {
    case 'json':
      return violations === undefined
        ? [tree, text, hex, difference]
        : [tree, text, hex, difference, violationsTab(violations)];
    case 'html':
    case 'text':
      return [text, hex];
    default:
      return [hex];
  }
}

function violationsTab(count: number): Tab {
  return { id: 'violations', label: 'Violations', badge: count.toLocaleString('en'), alert: true };
}

/** The text of a payload; empty where it is none. */
export function textOf(content: BodyText): string {
  return 'text' in content ? content.text : '';
}
