/** The JSON Pointer (RFC 6901) of a member or element below `parent`. */
export function pointerTo(parent: string, ...names: readonly (string | number)[]): string {
  return [parent, ...names.map((name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** The names a JSON Pointer goes through, decoded; none for the whole value. */
export function pointerNames(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
