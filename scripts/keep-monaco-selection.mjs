const READER = '/editContext/native/screenReaderContentSimple.js';
const GUARD = 'if (delta2 < 100) {';
const OWN_SELECTION =
  'if (delta2 < 100 || (range.startOffset === this._state.selectionStart && range.endOffset === this._state.selectionEnd)) {';

/**
 * A Vite plugin. Monaco mirrors its selection, shortened, into the DOM for screen readers. It treats any change of the
 * DOM's selection as the user's unless it comes within 100 ms of its own. On a slow machine its own change comes later,
 * so after "select all" and "paste" part of the old text stays. With this plugin, a selection that equals the one
 * Monaco set never counts as the user's. If Monaco no longer has the line, the build fails.
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
