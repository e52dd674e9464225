import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { limitMonacoBrackets } from './limit-monaco-brackets.mjs';

const MODULE = 'monaco-editor/esm/vs/editor/common/model/bracketPairsTextModelPart/bracketPairsImpl.js';
const file = fileURLToPath(new URL(`../node_modules/${MODULE}`, import.meta.url));

/** What the plugin returns for a module. */
function transformed(code: string, id: string): unknown {
  const { transform } = limitMonacoBrackets();
  if (typeof transform !== 'function') throw new Error('The plugin transforms by a function.');
  return Reflect.apply(transform, undefined, [code, id]);
}

describe('limitMonacoBrackets', () => {
  it('makes the installed Monaco build no tree of the brackets in a long text', () => {
    expect(transformed(readFileSync(file, 'utf8'), file)).toMatchObject({
      code: expect.stringMatching(
        /const maxSupportedDocumentLength = [^\n;]*200_000;\s+return this\.textModel\.getValueLength\(\) <= maxSupportedDocumentLength;/,
      ),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(transformed('50_000 * /* average column count */ 100', '/src/main.tsx')).toBeNull();
  });

  it('fails the build if Monaco no longer has the limit', () => {
    expect(() => transformed('export {};', file)).toThrow('limit-monaco-brackets.mjs');
  });
});
