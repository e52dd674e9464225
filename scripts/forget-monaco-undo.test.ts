import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forgetMonacoUndo } from './forget-monaco-undo.mjs';
import { transformed } from './transformed.ts';

const MODULE = 'monaco-editor/esm/vs/editor/common/model/editStack.js';
const file = fileURLToPath(new URL(`../node_modules/${MODULE}`, import.meta.url));

describe('forgetMonacoUndo', () => {
  it('makes the installed Monaco forget its former steps before it keeps another', () => {
    const code = readFileSync(file, 'utf8');
    expect(code).toMatch(/\n {4}clear\(\) \{\s+this\._undoRedoService\.removeElements\(this\._model\.uri\);/);
    expect(transformed(forgetMonacoUndo(), code, file)).toMatchObject({
      code: expect.stringMatching(
        /this\.clear\(\);\s+this\._undoRedoService\.pushElement\(newElement, group\);/,
      ),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(
      transformed(
        forgetMonacoUndo(),
        'this._undoRedoService.pushElement(newElement, group);',
        '/src/main.tsx',
      ),
    ).toBeNull();
  });

  it('fails the build if Monaco no longer has the line', () => {
    expect(() => transformed(forgetMonacoUndo(), 'export {};', file)).toThrow('forget-monaco-undo.mjs');
  });
});
