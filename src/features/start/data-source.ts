/** Data to start a card from. */
export interface DataSource {
  /** Another one is other data. */
  id: number;
  text: string;
  /** What they are called, for example after their file; null where nothing says so. */
  name: string | null;
  /** Why the text could not be read; null where it could. */
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
