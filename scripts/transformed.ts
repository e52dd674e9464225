import type { Plugin } from 'vite';

/** What a plugin that transforms by a function returns for a module. */
export function transformed({ transform }: Plugin, code: string, id: string): unknown {
  if (typeof transform !== 'function') throw new Error('The plugin transforms by a function.');
  return Reflect.apply(transform, undefined, [code, id]);
}
