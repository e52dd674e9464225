/** Where a value stands in a JSON document: property names and array indexes from the root. */
export type Path = readonly (string | number)[];

/** The path as a JSON pointer (RFC 6901). The root is the empty string. */
export function toPointer(path: Path): string {
  let pointer = '';
  for (const step of path) {
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}
