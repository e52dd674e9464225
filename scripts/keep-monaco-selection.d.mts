import type { Plugin } from 'vite';

/** See keep-monaco-selection.mjs. */
export function keepMonacoSelection(): Plugin;
