import type { KeyInput } from 'puppeteer-core';

const NAMED = [
  'Control',
  'Shift',
  'Alt',
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'a',
  'c',
  'f',
  'v',
  'z',
] as const satisfies readonly KeyInput[];

/** The names of keys that the jobs press. */
export type KeyName = (typeof NAMED)[number];

export function keyNamed(name: string): KeyName {
  const key = NAMED.find((one) => one === name);
  if (key === undefined) throw new Error(`No job has pressed ${name} yet: add it to the keys.`);
  return key;
}
