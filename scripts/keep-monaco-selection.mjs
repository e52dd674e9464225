const READER = '/editContext/native/screenReaderContentSimple.js';
const GUARD = 'if (delta2 < 100) {';
const OWN_SELECTION =
  'if (delta2 < 100 || (range.startOffset === this._state.selectionStart && range.endOffset === this._state.selectionEnd)) {';

/**
 * A Vite plugin. Monaco mirrors its selection, shortened, into the DOM for screen readers, and takes any
 * change of the DOM's selection for the user's unless it comes within 100 ms of its own. On a slow machine
 * its own comes later: select all, paste, and part of the old text stays. A selection that is the one Monaco
 * has set is never the user's. A Monaco that no longer has the line fails the build.
 */
export function keepMonacoSelection() {
  return {
    name: 'keep-monaco-selection',
    transform(code, id) {
      if (!id.endsWith(READER)) return null;
      if (!code.includes(GUARD))
        throw new Error(`${READER} has changed: see scripts/keep-monaco-selection.mjs.`);
      return { code: code.replace(GUARD, OWN_SELECTION), map: null };
    },
  };
}
