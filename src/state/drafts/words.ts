import type { DraftContent } from '../document/document.ts';
import type { StorageFaultKind } from './ports.ts';

/** One-line messages for when drafts can't be stored. */
export const FAULT_WORDS: Record<StorageFaultKind, string> = {
  absent: 'This browser can’t store drafts. Your changes last until you close this tab.',
  blocked: 'The browser refuses to store drafts here. Your changes last until you close this tab.',
  slow: 'The browser’s storage is slow to respond. Your changes stay in this tab until they can be saved.',
  full: 'The browser has no room left for drafts. The last changes are kept in this tab only.',
  newer:
    'A newer version of the playground has stored drafts here. Reload the page to get it; until then nothing is saved.',
  failed: 'The draft couldn’t be saved. It stays in this tab, and we’ll try again.',
};

/** `Usage` → `Usage copy` → `Usage copy 2`, whichever is free. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  const stem = `${name.replace(/ copy( \d+)?$/, '')} copy`;
  if (!taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** The name of an unnamed draft that has no card yet. */
export const UNTITLED = 'Untitled';

/** A name for an unnamed draft: its first card's title or key; null without a card. */
export function nameOfContent({ text, titles }: Pick<DraftContent, 'text' | 'titles'>): string | null {
  const key = /"key"\s{0,99}:\s{0,99}"([\w-]{1,100})"/.exec(text)?.[1];
  if (key === undefined) return null;
  return Object.hasOwn(titles, key) ? (titles[key] ?? key) : key;
}

/** Turns a draft's name into a file name. */
export function fileNameOf(name: string): string {
  const stem = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return stem === '' ? 'draft' : stem;
}
