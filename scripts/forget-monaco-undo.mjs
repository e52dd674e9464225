const STACK = '/common/model/editStack.js';
const NEXT_STEP = 'this._undoRedoService.pushElement(newElement, group);';

/**
 * A Vite plugin. Text and titles have a history of their own, which also undoes what is typed in Monaco. Monaco would
 * keep every text that was ever replaced as well, without a limit. With this plugin it keeps its last step only. If
 * Monaco no longer has the line, the build fails.
 */
export function forgetMonacoUndo() {
  return {
    name: 'forget-monaco-undo',
    transform(code, id) {
      if (!id.endsWith(STACK)) return null;
      if (!code.includes(NEXT_STEP))
        throw new Error(`${STACK} has changed: see scripts/forget-monaco-undo.mjs.`);
      return { code: code.replace(NEXT_STEP, `this.clear();\n${NEXT_STEP}`), map: null };
    },
  };
}
