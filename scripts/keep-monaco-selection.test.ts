import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepMonacoSelection } from './keep-monaco-selection.mjs';
import { transformed } from './transformed.ts';

const MODULE =
  'monaco-editor/esm/vs/editor/browser/controller/editContext/native/screenReaderContentSimple.js';
const file = fileURLToPath(new URL(`../node_modules/${MODULE}`, import.meta.url));

describe('keepMonacoSelection', () => {
  it('makes the installed Monaco ignore the selection that it set itself, however late that is reported', () => {
    expect(transformed(keepMonacoSelection(), readFileSync(file, 'utf8'), file)).toMatchObject({
      code: expect.stringContaining(
        'range.startOffset === this._state.selectionStart && range.endOffset === this._state.selectionEnd',
      ),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(transformed(keepMonacoSelection(), 'if (delta2 < 100) {', '/src/main.tsx')).toBeNull();
  });

  it('fails the build if Monaco no longer has the line', () => {
    expect(() => transformed(keepMonacoSelection(), 'export {};', file)).toThrow('keep-monaco-selection.mjs');
  });
});
