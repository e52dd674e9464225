/** The place of a value in a JSON document: property names and array indexes from the root. */
export type Path = readonly (string | number)[];

/** The path as a JSON pointer (RFC 6901). The root is the empty string. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const step of path) {
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}

/**
 * The path of a pointer that `toPointer` made for a component. Steps with only digits are array indexes, since no
 * property on the way to a component has such a name.
 */
export function fromPointer(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
