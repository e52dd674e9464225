import type { Plugin } from 'vite';

/** Paths below Monaco's `vs` folder, and the code that takes each one's place. */
export const LEFT_OUT: Readonly<Record<string, string>>;

/** See leave-out-of-monaco.mjs. */
export function leaveOutOfMonaco(): Plugin;
