import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forgetMonacoUndo } from './forget-monaco-undo.mjs';

const MODULE = 'monaco-editor/esm/vs/editor/common/model/editStack.js';
const file = fileURLToPath(new URL(`../node_modules/${MODULE}`, import.meta.url));

/** What the plugin returns for a module. */
function transformed(code: string, id: string): unknown {
  const { transform } = forgetMonacoUndo();
  if (typeof transform !== 'function') throw new Error('The plugin transforms by a function.');
  return Reflect.apply(transform, undefined, [code, id]);
}

describe('forgetMonacoUndo', () => {
  it('makes the installed Monaco forget its former steps before it keeps another', () => {
    const code = readFileSync(file, 'utf8');
    expect(code).toMatch(/\n {4}clear\(\) \{\s+this\._undoRedoService\.removeElements\(this\._model\.uri\);/);
    expect(transformed(code, file)).toMatchObject({
      code: expect.stringMatching(
        /this\.clear\(\);\s+this\._undoRedoService\.pushElement\(newElement, group\);/,
      ),
    });
  });

  it('leaves all other modules unchanged', () => {
    expect(transformed('this._undoRedoService.pushElement(newElement, group);', '/src/main.tsx')).toBeNull();
  });

  it('fails the build if Monaco no longer has the line', () => {
    expect(() => transformed('export {};', file)).toThrow('forget-monaco-undo.mjs');
  });
});
