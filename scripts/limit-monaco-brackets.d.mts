import type { Plugin } from 'vite';

/** See limit-monaco-brackets.mjs. */
export function limitMonacoBrackets(): Plugin;
