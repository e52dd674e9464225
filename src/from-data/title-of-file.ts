import { labelOfWords, wordsOf } from './name-words.ts';

/** The card title for a file name: "recent-orders.json" becomes "Recent orders"; null if the name has no words. */
export function titleOfFile(name: string): string | null {
  const title = labelOfWords(wordsOf(name.replace(/\.[a-z0-9]{1,6}$/i, '')));
  return title === '' ? null : title;
}
