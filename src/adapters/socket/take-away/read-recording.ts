import type { ImportRequest, Imported } from '../../../app/ports/recordings-port.ts';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import { parseJson } from '../../../domain/socket/parse-json.ts';
import { noteBytes } from '../../../domain/socket/read-note.ts';
import { faultWords } from '../../../domain/socket/recording/import-report.ts';
import type { ImportReport } from '../../../domain/socket/recording/import-report.ts';
import { LineSplitter } from '../../../domain/socket/recording/line-splitter.ts';
import { NdjsonReader } from '../../../domain/socket/recording/ndjson-reader.ts';
import { harEntries, parseHar } from '../../../domain/socket/recording/parse-har.ts';
import type { HarSocket } from '../../../domain/socket/recording/parse-har.ts';
import { readLine } from '../../../domain/socket/recording/read-line.ts';
import type { RecordedEntry } from '../../../domain/socket/recording/recording.ts';
import { SecretGuard } from '../../../domain/socket/recording/secret-guard.ts';
import type { Timestamp } from '../../../domain/time.ts';
import type { Slices } from '../slices.ts';
import { inSlices } from './in-slices.ts';
import type { Task } from './in-slices.ts';

/** What reading needs of the worker. */
export interface ReadingTools {
  readonly slices: Slices;
  readonly document: SocketDocument | undefined;
  readonly now: () => Timestamp;
  readonly append: (facts: FrameFacts, payload: Uint8Array) => void;
  readonly told: (done: number) => void;
}

const chunkSize = 256 * 1024;
/** A larger HAR is no text that the platform can take as one. */
const largestHar = 256 * 1024 * 1024;
/** Bytes of a line with Base64 that may be a connect message. */
const connectLimit = 8192;

/**
 * Reads a recording of any format into a log. The file is gone through twice: first for the secrets of connect messages,
 * then for its frames. Undefined where it was cancelled.
 */
export async function readRecording(
  request: ImportRequest,
  tools: ReadingTools,
  task: Task,
): Promise<Result<Imported, string> | undefined> {
  const guard = new SecretGuard(request.masks, tools.document?.connect.message);
  try {
    return (await isHar(request))
      ? await readHar(request, tools, guard, task)
      : await readNdjson(request, tools, guard, task);
  } catch {
    return err('The file could not be read; it may have been changed or removed since it was chosen.');
  }
}

async function isHar({ file, name }: ImportRequest): Promise<boolean> {
  if (/\.har$/i.test(name)) return true;
  const start = new TextDecoder().decode(await file.slice(0, 1024).arrayBuffer());
  return /^\s*\{\s*"log"\s*:/.test(start);
}

async function readHar(
  { file, socket }: ImportRequest,
  tools: ReadingTools,
  guard: SecretGuard,
  task: Task,
): Promise<Result<Imported, string> | undefined> {
  if (file.size > largestHar) return err('The HAR is larger than 256 MB.');
  const sockets = parseHar(await file.text());
  if (!sockets.ok) return err(faultWords(sockets.error));
  const chosen = sockets.value[socket ?? 0];
  if (chosen === undefined || (socket === undefined && sockets.value.length > 1)) {
    return ok({ kind: 'several', sockets: sockets.value.map((each) => choiceOf(each, guard)) });
  }
  const learnt = await inSlices(
    tools.slices,
    learnFromEntries(harEntries(chosen, tools.now())[0], guard),
    task,
  );
  if (learnt === undefined) return undefined;
  const [entries, report] = harEntries(chosen, tools.now());
  const written = await inSlices(tools.slices, append(entries, tools, guard, chosen.messages.length), task);
  if (written === undefined) return undefined;
  return ok({ kind: 'read', report: { ...report(), replaced: written } });
}

function choiceOf({ url, messages }: HarSocket, guard: SecretGuard): { url: string; messages: number } {
  return { url: guard.text(url), messages: messages.length };
}

async function readNdjson(
  { file }: ImportRequest,
  tools: ReadingTools,
  guard: SecretGuard,
  task: Task,
): Promise<Result<Imported, string> | undefined> {
  const lines = new LineSplitter(connectLimit);
  for await (const chunk of chunksOf(file)) {
    if ((await inSlices(tools.slices, learnFromLines(lines.push(chunk), guard), task)) === undefined)
      return undefined;
  }
  const last = lines.finish();
  if (last?.kind === 'line') learnFromLine(last.text, guard);
  const reader = new NdjsonReader(tools.now());
  let [replaced, read] = [0, 0];
  for await (const chunk of chunksOf(file)) {
    const written = await inSlices(tools.slices, append(reader.push(chunk), tools, guard), task);
    if (written === undefined) return undefined;
    replaced += written;
    read += chunk.length;
    tools.told(read / file.size);
  }
  replaced += (await inSlices(tools.slices, append(reader.finish(), tools, guard), task)) ?? 0;
  const report = reader.report();
  if (!report.ok) return err(faultWords(report.error));
  return ok({ kind: 'read', report: guardedReport({ ...report.value, replaced }, guard) });
}

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < file.size; at += chunkSize) {
    yield new Uint8Array(await file.slice(at, at + chunkSize).arrayBuffer());
  }
}

function* learnFromEntries(
  entries: Iterable<RecordedEntry>,
  guard: SecretGuard,
): Generator<undefined, true, undefined> {
  for (const entry of entries) {
    if (entry.entry === 'frame') guard.learn(entry.opcode, entry.bytes);
    yield;
  }
  return true;
}

function* learnFromLines(
  lines: ReturnType<LineSplitter['push']>,
  guard: SecretGuard,
): Generator<undefined, true, undefined> {
  for (const line of lines) {
    if (line.kind === 'line') learnFromLine(line.text, guard);
    yield;
  }
  return true;
}

/** Only lines that may hold a connect message are read. */
function learnFromLine(text: string, guard: SecretGuard): void {
  if (!text.includes('connect') && !text.includes('\\u') && !text.includes('"base64"')) return;
  const value = parseJson(text);
  const content = value === undefined ? undefined : readLine(value, text, true);
  const bare = value === undefined ? undefined : readLine(value, text, false);
  for (const each of [content, bare]) {
    if (each?.ok === true && each.value.entry === 'frame') guard.learn(each.value.opcode, each.value.bytes);
  }
}

/** Appends entries, secrets replaced; returns how many of them had one. */
function* append(
  entries: Iterable<RecordedEntry>,
  { append: add, told }: ReadingTools,
  guard: SecretGuard,
  total?: number,
): Generator<undefined, number, undefined> {
  let [replaced, count] = [0, 0];
  for (const entry of entries) {
    const { at } = entry;
    if (entry.entry === 'note') {
      const text = guard.text(new TextDecoder().decode(noteBytes(entry.note)));
      const facts = { at, direction: 'in', opcode: 'text', masked: false, note: true } as const;
      add(facts, new TextEncoder().encode(text));
    } else {
      const guarded = guard.frame(entry.opcode, entry.bytes);
      if (guarded.replaced) replaced++;
      const { direction, opcode } = entry;
      add({ at, direction, opcode, masked: entry.masked || guarded.replaced, note: false }, guarded.bytes);
    }
    count++;
    if (total !== undefined) told(count / total);
    yield;
  }
  return replaced;
}

function guardedReport(report: ImportReport, guard: SecretGuard): ImportReport {
  const { head } = report;
  if (head?.target === undefined) return report;
  return { ...report, head: { ...head, target: guard.text(head.target) } };
}
