import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paceScreenReaderText } from './pace-screen-reader-text.mjs';

const MODULE =
  'monaco-editor/esm/vs/editor/browser/controller/editContext/native/screenReaderSupport.js';
const file = fileURLToPath(new URL(`../node_modules/${MODULE}`, import.meta.url));

/** The plugin's answer for a module. */
function transformed(code: string, id: string): unknown {
  const { transform } = paceScreenReaderText();
  if (typeof transform !== 'function') throw new Error('The plugin transforms by a function.');
  return Reflect.apply(transform, undefined, [code, id]);
}

describe('paceScreenReaderText', () => {
  it('has the installed Monaco write for screen readers at a pace while someone types', () => {
    expect(transformed(readFileSync(file, 'utf8'), file)).toMatchObject({
      code: expect.stringMatching(/prepareRender\(ctx\) \{\s+this\._writeAtTypingPace\(\);/),
    });
  });

  it('leaves every other module as it is', () => {
    expect(transformed('    prepareRender(ctx) {', '/src/main.tsx')).toBeNull();
  });

  it('fails the build when Monaco no longer has the lines', () => {
    expect(() => transformed('export {};', file)).toThrow('pace-screen-reader-text.mjs');
  });
});
