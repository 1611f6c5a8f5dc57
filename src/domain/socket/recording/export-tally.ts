/** What went into a file, and what did not. */
export interface ExportTally {
  readonly frames: number;
  /** Notes in the file. */
  readonly notes: number;
  /** Notes that the format has no place for. */
  readonly notesLeftOut: number;
  /** Frames in which a secret stands replaced. */
  readonly replaced: number;
}

/** E.g. `12,345 frames, 3 notes left out, 1 secret replaced`. */
export function tallyWords({ frames, notes, notesLeftOut, replaced }: ExportTally): string {
  return [
    counted(frames, 'frame'),
    ...(notes === 0 ? [] : [counted(notes, 'note')]),
    ...(notesLeftOut === 0 ? [] : [`${counted(notesLeftOut, 'note')} left out`]),
    ...(replaced === 0 ? [] : [`${counted(replaced, 'secret')} replaced`]),
  ].join(', ');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
