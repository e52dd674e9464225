import type { Plugin } from 'vite';

/** See name-monaco.mjs. */
export function nameMonaco(): Plugin;
