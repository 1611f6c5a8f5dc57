import { Position, Selection, Uri, editor } from 'monaco-editor/editor';
import { TabFocus } from 'monaco-editor/editor/browser/config/tabFocus';
import type { JsonSchema } from '../../domain/api/json-schema.ts';
import type { Caret } from './caret.ts';
import { editorOptions } from './editor-options.ts';
import { newModelUri, registerSchema } from './monaco-schemas.ts';
import { adoptMonacoStyles } from './monaco-shadow-styles.ts';
import { onWorkerFailure } from './monaco-workers.ts';
import { VariableMarks, forgiveVariables } from './variable-marks.ts';
import type { VariableWords } from './variable-marks.ts';

/** What an editor shows. */
export interface EditorContent {
  readonly value: string;
  /** Accessible name. */
  readonly label: string;
  readonly language: 'json' | 'plaintext';
  readonly schema: JsonSchema | undefined;
  /** Identity of the schema, and of the text's purpose: another one starts a new history of undo. */
  readonly schemaUri: string;
  readonly readOnly: boolean;
  /** What the text's `{{variables}}` stand for. */
  readonly variables: VariableWords;
}

/** What an editor tells. */
export interface EditorNews {
  /** The user changed the text; the whole text. */
  edited(value: string): void;
  /** How many faults the checks find in the text now. */
  faults(count: number): void;
  /** Whether the Tab key moves the focus (else it indents). */
  tabMovesFocus(moves: boolean): void;
  /** Workers cannot be started: no checks, no completion. */
  checksOff(): void;
}

/** One Monaco editor with its one model, from creation to `dispose`. */
export class EditorSession {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #news: EditorNews;
  readonly #variables: VariableMarks;
  readonly #undo: (() => void)[] = [];
  #content: EditorContent;
  #applying = false;

  constructor(container: HTMLElement, content: EditorContent, news: EditorNews) {
    this.#news = news;
    this.#content = content;
    const root = container.getRootNode();
    if (root instanceof ShadowRoot) adoptMonacoStyles(root);
    // Monaco listens on the document for movements outside its hover, and there the target of every movement in a
    // shadow root is the host: the hover would be closed at once.
    container.addEventListener('mousemove', stop);
    this.#editor = editor.create(container, {
      ...editorOptions(container),
      ...optionsOf(content),
      model: newModel(content),
    });
    this.#variables = new VariableMarks(this.#editor);
    this.#markVariables();
    const changed = this.#editor.onDidChangeModelContent(() => {
      this.#onChange();
    });
    const marked = editor.onDidChangeMarkers(() => {
      // Monaco loses changes of markers that are made while it tells of one.
      queueMicrotask(() => {
        this.#countFaults();
      });
    });
    const tab = TabFocus.onDidChangeTabFocus((moves) => {
      news.tabMovesFocus(moves);
    });
    news.tabMovesFocus(TabFocus.getTabFocusMode());
    this.#undo.push(
      () => {
        changed.dispose();
      },
      () => {
        marked.dispose();
      },
      () => {
        tab.dispose();
      },
      onWorkerFailure(() => {
        news.checksOff();
      }),
      () => {
        container.removeEventListener('mousemove', stop);
      },
    );
  }

  /** Shows other content; a value that is already there leaves caret and undo alone. */
  update(content: EditorContent): void {
    const before = this.#content;
    this.#content = content;
    if (content.label !== before.label || content.readOnly !== before.readOnly) {
      this.#editor.updateOptions(optionsOf(content));
    }
    if (content.schemaUri !== before.schemaUri || content.language !== before.language) {
      this.#replaceModel(content);
      return;
    }
    if (content.schema !== undefined) registerSchema(content.schemaUri, content.schema);
    if (content.value !== before.value) this.#setValue(content);
    else if (content.variables !== before.variables) this.#markVariables();
  }

  get caret(): Caret {
    const model = this.#editor.getModel();
    const selection = this.#editor.getSelection();
    if (model === null || selection === null) return { start: 0, end: 0, focused: false };
    return {
      start: model.getOffsetAt(selection.getStartPosition()),
      end: model.getOffsetAt(selection.getEndPosition()),
      focused: this.#editor.hasTextFocus(),
    };
  }

  set caret({ start, end, focused }: Caret) {
    const model = this.#editor.getModel();
    if (model === null) return;
    this.#editor.setSelection(Selection.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
    if (focused) this.#editor.focus();
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Moves the caret to a place (counted from 1), shows it and takes the focus. */
  reveal(line: number, column: number): void {
    const position = new Position(line, column);
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
    this.#editor.focus();
  }

  /** Goes to the next fault and tells it. */
  nextFault(): void {
    this.#editor.focus();
    this.#editor.trigger('ccs', 'editor.action.marker.next', undefined);
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
    const model = this.#editor.getModel();
    this.#editor.dispose();
    model?.dispose();
  }

  #onChange(): void {
    this.#markVariables();
    if (this.#applying) return;
    const value = this.#editor.getValue();
    this.#content = { ...this.#content, value };
    this.#news.edited(value);
  }

  #countFaults(): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    forgiveVariables(model);
    this.#news.faults(editor.getModelMarkers({ resource: model.uri }).length);
  }

  #markVariables(): void {
    const model = this.#editor.getModel();
    if (model !== null) this.#variables.show(model, this.#content.variables);
  }

  #replaceModel(content: EditorContent): void {
    const old = this.#editor.getModel();
    this.#editor.setModel(newModel(content));
    old?.dispose();
    this.#markVariables();
    this.#countFaults();
  }

  /** As an edit, so that the user can undo it. */
  #setValue({ value, readOnly }: EditorContent): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    this.#applying = true;
    if (readOnly) {
      model.setValue(value);
    } else {
      model.pushStackElement();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
      model.pushStackElement();
    }
    this.#applying = false;
  }
}

function newModel({ value, label, language, schema, schemaUri }: EditorContent): editor.ITextModel {
  if (schema !== undefined) registerSchema(schemaUri, schema);
  const model = editor.createModel(value, language, Uri.parse(newModelUri(schemaUri, label)));
  model.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

function optionsOf({ label, readOnly }: EditorContent): editor.IEditorOptions {
  return { ariaLabel: label, readOnly, domReadOnly: readOnly };
}

function stop(event: Event): void {
  event.stopPropagation();
}
