/** A tab stop of a snippet, in Monaco's syntax. `text` is inserted and selected, ready to be typed over. */
export function tabStop(index: number, text: string): string {
  return `\${${index}:${text}}`;
}

/** A tab stop that offers a choice; `first` is inserted initially. */
export function oneOf<V extends string>(index: number, values: readonly V[], first: V): string {
  const others = values.filter((value) => value !== first);
  return `\${${index}|${[first, ...others].join(',')}|}`;
}
