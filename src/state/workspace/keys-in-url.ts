import { keyFault } from '../../protocol/config.ts';
import { splitKeys } from './setup.ts';

/** The card keys that a URL names itself, as Plain's example endpoint takes them: `?cardKey=usage&cardKey=plan`. */
export function keysInUrl(url: string): readonly string[] {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed)) return [];
  const values = new URL(trimmed).searchParams.getAll('cardKey');
  return splitKeys(values.join(' ')).filter((key) => keyFault(key) === null);
}
