/** What a file dialog for recordings offers first. */
export const recordingEndings = '.ndjson,.jsonl,.har,.json';
