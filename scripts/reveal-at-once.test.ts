import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { revealAtOnce } from './reveal-at-once.mjs';

const file = fileURLToPath(
  new URL('../node_modules/react-dom/cjs/react-dom-client.production.js', import.meta.url),
);

/** What the plugin returns for a module. */
function transformed(code: string, id: string): unknown {
  const { transform } = revealAtOnce();
  if (typeof transform !== 'function') throw new Error('The plugin transforms by a function.');
  return Reflect.apply(transform, undefined, [code, id]);
}

describe('revealAtOnce', () => {
  it('keeps the installed React from remembering a fallback that it would wait for', () => {
    const answer = transformed(readFileSync(file, 'utf8'), file);
    expect(answer).toMatchObject({
      code: expect.stringContaining('globalMostRecentFallbackTime = -300'),
    });
    expect(answer).toMatchObject({
      code: expect.not.stringContaining('globalMostRecentFallbackTime = now()'),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(transformed('globalMostRecentFallbackTime = now()', '/src/main.tsx')).toBeNull();
  });

  it('fails the build if React no longer has the line', () => {
    expect(() => transformed('export {};', file)).toThrow('reveal-at-once.mjs');
  });
});
