import type { Label } from '../../../domain/api/label.ts';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import { chooseKind, kindChoice } from '../../../domain/socket/filter/edit-filter.ts';
import type { KindChoice } from '../../../domain/socket/filter/edit-filter.ts';
import type { IndexCounts } from '../../../domain/socket/index/kind-counts.ts';
import { chooseTrait, traitChoice } from './trait-choice.ts';

/** One row of the menu of kinds. */
export interface KindRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Who says that there are such frames; absent for what is no kind of the document. */
  readonly label?: Label;
  readonly received: number;
  readonly sent: number;
  /** Frames of the kind that are not as its schema says. */
  readonly faulty: number;
  /** What the filter says of it. */
  readonly choice: KindChoice;
  /** Whether it tells of something that needs a look. */
  readonly alert: boolean;
  /** The filter's text after another choice. */
  readonly choose: (choice: KindChoice) => string;
}

/** What the menu of kinds shows. */
export interface KindsView {
  /** What the server may send. */
  readonly received: readonly KindRow[];
  /** What we may send. */
  readonly sent: readonly KindRow[];
  /** What is no kind, or not as its kind. */
  readonly others: readonly KindRow[];
}

/** What the button of the menu says. */
export interface KindTotals {
  /** Kinds of the server that were seen. */
  readonly seen: number;
  /** Kinds of the server that the document has. */
  readonly all: number;
  /** Frames that are none of the document's kinds. */
  readonly unknown: number;
  /** Frames that are not as the schema of their kind says. */
  readonly faulty: number;
}

/** Adds up what came; cheap, since the button is drawn as often as frames come. */
export function kindTotals(
  document: SocketDocument | undefined,
  counts: IndexCounts | undefined,
): KindTotals {
  const kinds = counts?.kinds ?? [];
  const unknown = kinds.find(({ kind }) => kind === 'unknown');
  return {
    seen: kinds.filter((count) => count.kind !== 'unknown' && count.in > 0).length,
    all: document?.frames.length ?? 0,
    unknown: (unknown?.in ?? 0) + (unknown?.out ?? 0),
    faulty: kinds.reduce((total, { faulty }) => total + faulty, 0),
  };
}

/** Puts together what the document has, what came, and what the filter says. */
export function kindsView(
  document: SocketDocument | undefined,
  counts: IndexCounts | undefined,
  filter: string,
): KindsView {
  const countOf = (id: string) =>
    counts?.kinds.find(({ kind }) => kind === id) ?? { in: 0, out: 0, faulty: 0 };
  const row = (kind: { id: string; title: string; description: string; label: Label }): KindRow => {
    const count = countOf(kind.id);
    return {
      id: kind.id,
      title: kind.title,
      description: kind.description,
      label: kind.label,
      received: count.in,
      sent: count.out,
      faulty: count.faulty,
      choice: kindChoice(filter, kind.id),
      alert: false,
      choose: (choice) => chooseKind(filter, kind.id, choice),
    };
  };
  const received = (document?.frames ?? []).map(row);
  const unknown = countOf('unknown');
  const { faulty } = kindTotals(document, counts);
  return {
    received,
    sent: (document === undefined ? [] : [document.connect.message, ...document.messages]).map(row),
    others: [
      {
        id: 'is:unknown',
        title: 'Unknown',
        description: 'Frames that are none of the kinds of the socket document.',
        received: unknown.in,
        sent: unknown.out,
        faulty: 0,
        choice: traitChoice(filter, 'unknown'),
        alert: unknown.in + unknown.out > 0,
        choose: (choice) => chooseTrait(filter, 'unknown', choice),
      },
      {
        id: 'is:violation',
        title: 'Violations',
        description: 'Frames that are not as the schema of their kind says.',
        received: faulty,
        sent: 0,
        faulty: 0,
        choice: traitChoice(filter, 'violation'),
        alert: faulty > 0,
        choose: (choice) => chooseTrait(filter, 'violation', choice),
      },
    ],
  };
}
