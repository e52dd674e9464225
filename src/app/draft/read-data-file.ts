import { type DataSource, dataSource } from '../../features/start/data-source.ts';
import { titleOfFile } from '../../from-data/title-of-file.ts';

/** In bytes. A text of 1 MB has no more, whatever its encoding. */
const MAX_BYTES = 4 * 1_048_576;

/** Reads a file that a person chose or dropped. It isn't sent anywhere. */
export async function readDataFile(file: File): Promise<DataSource> {
  const name = titleOfFile(file.name);
  if (file.size > MAX_BYTES)
    return dataSource('', name, 'This file is larger than 1 MB. Choose a smaller one.');
  try {
    return dataSource(await file.text(), name);
  } catch {
    return dataSource('', name, 'The browser couldn’t read this file. Open it and paste what’s in it.');
  }
}
