import type { Plugin } from 'vite';

export const FIRST_PAINT_FILES: string;

/** See first-paint-files.mjs. */
export function fileOf(id: string): string;
export function noteFirstPaint(): Plugin;
export function growth(
  known: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): string[];
