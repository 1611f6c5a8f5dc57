import { MarkerSeverity, editor } from 'monaco-editor/editor';

/** What a `{{variable}}` stands for, by name: shown where the pointer rests on it. */
export type VariableWords = { readonly [name: string]: string };

const placeholder = '\\{\\{\\s*[A-Za-z_]\\w*\\s*\\}\\}';

/** Marks the `{{variables}}` of a model and explains them. */
export class VariableMarks {
  readonly #marks: editor.IEditorDecorationsCollection;

  constructor(on: editor.IStandaloneCodeEditor) {
    this.#marks = on.createDecorationsCollection();
  }

  show(model: editor.ITextModel, words: VariableWords): void {
    const matches = model.findMatches(placeholder, false, true, false, null, true);
    this.#marks.set(
      matches.map(({ range, matches: texts }) => ({
        range,
        options: { inlineClassName: 'variable', hoverMessage: { value: explain(texts?.[0] ?? '', words) } },
      })),
    );
  }
}

function explain(text: string, words: VariableWords): string {
  const name = text.slice(2, -2).trim();
  const known = Object.hasOwn(words, name) ? words[name] : undefined;
  return escapeMarkdown(`${name}: ${known ?? 'no such variable'}`);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}

/**
 * Takes back what the schema objects to in values that hold a `{{variable}}`: only the value it stands for can be
 * judged, and that is done before the request is sent.
 */
export function forgiveVariables(model: editor.ITextModel): void {
  const markers = editor.getModelMarkers({ owner: 'json', resource: model.uri });
  const rest = markers.filter(
    (marker) =>
      marker.severity !== MarkerSeverity.Warning ||
      marker.startLineNumber !== marker.endLineNumber ||
      !new RegExp(placeholder).test(model.getValueInRange(marker)),
  );
  if (rest.length < markers.length) editor.setModelMarkers(model, 'json', rest);
}
