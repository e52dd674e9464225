import type { Plugin } from 'vite';

/** See forget-monaco-undo.mjs. */
export function forgetMonacoUndo(): Plugin;
