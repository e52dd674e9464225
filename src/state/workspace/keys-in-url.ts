import { keyFault } from '../../protocol/config.ts';
import { splitKeys } from './setup.ts';

/** The card keys in a URL's query, in the format of Plain's example endpoint: `?cardKey=usage&cardKey=plan`. */
export function keysInUrl(url: string): readonly string[] {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed)) return [];
  const values = new URL(trimmed).searchParams.getAll('cardKey');
  return splitKeys(values.join(' ')).filter((key) => keyFault(key) === null);
}
