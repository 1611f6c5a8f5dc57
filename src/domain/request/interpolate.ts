/** `{{name}}` in header, query and body text. A name is letters, digits and underscores. */
const inText = /\{\{\s*([A-Za-z_]\w*)\s*\}\}/g;

/** `{name}` in a path. */
const inPath = /\{([A-Za-z_]\w*)\}/g;

/** The names of the `{{variables}}` of a text, each once, in order. */
export function variablesIn(text: string): readonly string[] {
  return names(text, inText);
}

/** The names of the `{variables}` of a path, each once, in order. */
export function variablesInPath(path: string): readonly string[] {
  return names(path, inPath);
}

/** The text with each `{{name}}` replaced by `valueOf(name)`, or left as it is where that is undefined. One pass: values are not searched again. */
export function interpolate(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(inText, (placeholder, name: string) => valueOf(name) ?? placeholder);
}

/** The path with each `{name}` replaced by `valueOf(name)`, or left as it is where that is undefined. */
export function interpolatePath(path: string, valueOf: (name: string) => string | undefined): string {
  return path.replace(inPath, (placeholder, name: string) => valueOf(name) ?? placeholder);
}

function names(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
