import type { Plugin } from 'vite';

/** See reveal-at-once.mjs. */
export function revealAtOnce(): Plugin;
