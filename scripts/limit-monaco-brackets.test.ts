import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { limitMonacoBrackets } from './limit-monaco-brackets.mjs';
import { transformed } from './transformed.ts';

const EDITOR = '../node_modules/monaco-editor/esm/vs/editor';
const fileOf = (module: string) => fileURLToPath(new URL(`${EDITOR}/${module}`, import.meta.url));
const TREE = fileOf('common/model/bracketPairsTextModelPart/bracketPairsImpl.js');
const SEARCH = fileOf('contrib/bracketMatching/browser/bracketMatching.js');

describe('limitMonacoBrackets', () => {
  it('makes the installed Monaco build no tree of the brackets in a long text', () => {
    expect(transformed(limitMonacoBrackets(), readFileSync(TREE, 'utf8'), TREE)).toMatchObject({
      code: expect.stringMatching(
        /const maxSupportedDocumentLength = [^\n;]*200_000;\s+return this\.textModel\.getValueLength\(\) <= maxSupportedDocumentLength;/,
      ),
    });
  });

  it('makes each search of the installed Monaco end after 5 ms', () => {
    expect(transformed(limitMonacoBrackets(), readFileSync(SEARCH, 'utf8'), SEARCH)).toMatchObject({
      code: expect.stringContaining('model.bracketPairs.matchBracket(position, 5)'),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(
      transformed(limitMonacoBrackets(), '50_000 * /* average column count */ 100', '/src/main.tsx'),
    ).toBeNull();
  });

  it.each([TREE, SEARCH])('fails the build if Monaco no longer has the limit in %s', (file) => {
    expect(() => transformed(limitMonacoBrackets(), 'export {};', file)).toThrow('limit-monaco-brackets.mjs');
  });
});
