import type { Plugin } from 'vite';

/** Paths below Monaco's `vs` folder, each with the code that replaces it. */
export const LEFT_OUT: Readonly<Record<string, string>>;

/** See leave-out-of-monaco.mjs. */
export function leaveOutOfMonaco(): Plugin;
