import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

const WORDS: Readonly<Record<string, string>> = {
  color: 'colour',
  url: 'URL',
  id: 'ID',
  iso8601: '',
  content: '',
  identifier: '',
};

/** "badgeColor" of a badge → "Colour": a field's name as a label, without the words of its component's name. */
export function labelOfField(kind: ComponentKind, field: string): string {
  const own = wordsOf(kind.replace(/^component/, ''));
  const words = wordsOf(field);
  let shared = 0;
  while (shared < own.length && words[shared] === own[shared]) shared += 1;
  const rest = inWords(words.slice(shared));
  return rest === '' ? componentTable[kind].name : rest;
}

/** "emailAddress" → "Email address". */
export function inWords(name: string | readonly string[]): string {
  const words = (typeof name === 'string' ? wordsOf(name) : name)
    .map((word) => WORDS[word] ?? word)
    .filter((word) => word !== '')
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "MUTED" → "Muted"; sizes such as "XL" stay. */
export function valueInWords(value: string): string {
  return value.length <= 2 ? value : value.charAt(0) + value.slice(1).toLowerCase();
}

function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+\d*|[A-Z]+(?![a-z])\d*/g) ?? []).map((word) => word.toLowerCase());
}
