import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { revealAtOnce } from './reveal-at-once.mjs';
import { transformed } from './transformed.ts';

const file = fileURLToPath(
  new URL('../node_modules/react-dom/cjs/react-dom-client.production.js', import.meta.url),
);

describe('revealAtOnce', () => {
  it('keeps the installed React from remembering a fallback that it would wait for', () => {
    const answer = transformed(revealAtOnce(), readFileSync(file, 'utf8'), file);
    expect(answer).toMatchObject({
      code: expect.stringContaining('globalMostRecentFallbackTime = -300'),
    });
    expect(answer).toMatchObject({
      code: expect.not.stringContaining('globalMostRecentFallbackTime = now()'),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(transformed(revealAtOnce(), 'globalMostRecentFallbackTime = now()', '/src/main.tsx')).toBeNull();
  });

  it('fails the build if React no longer has the line', () => {
    expect(() => transformed(revealAtOnce(), 'export {};', file)).toThrow('reveal-at-once.mjs');
  });
});
