import { labelOfWords, wordsOf } from './name-words.ts';

/** What a card is called after its file: "recent-orders.json" is "Recent orders"; null where the name has no words. */
export function titleOfFile(name: string): string | null {
  const title = labelOfWords(wordsOf(name.replace(/\.[a-z0-9]{1,6}$/i, '')));
  return title === '' ? null : title;
}
