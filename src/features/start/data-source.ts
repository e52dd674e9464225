/** Data to start a card from. */
export interface DataSource {
  /** New for each source, so that the dialog starts over. */
  id: number;
  text: string;
  /** The name of the data, such as the file's; null if it has none. */
  name: string | null;
  /** Why the text couldn't be read; null if it could. */
  fault: string | null;
}

let last = 0;

export function dataSource(
  text: string,
  name: string | null = null,
  fault: string | null = null,
): DataSource {
  last += 1;
  return { id: last, text, name, fault };
}
