import type { Plugin } from 'vite';

/** See pace-screen-reader-text.mjs. */
export function paceScreenReaderText(): Plugin;
