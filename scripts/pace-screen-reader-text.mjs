const WRITER = '/editContext/native/screenReaderSupport.js';
const IN_FRAME = `    prepareRender(ctx) {
        this.writeScreenReaderContent();`;
const PACED_IN_FRAME = `    prepareRender(ctx) {
        this._writeAtTypingPace();`;
const WRITE = `    writeScreenReaderContent() {
`;
/** In milliseconds. Nobody hears more often what was typed. */
const PACE = 250;
const PACED_WRITE = `    _writeAtTypingPace() {
        const { positionLineNumber: line, positionColumn: column } = this._primarySelection;
        const version = this._context.viewModel.model.getVersionId();
        const before = this._before;
        this._before = { line, column, version };
        const isTyped = before !== undefined && version !== before.version && this._primarySelection.isEmpty()
            && line === before.line && column === before.column + 1;
        if (!isTyped || performance.now() - this._writtenAt >= ${PACE}) {
            this.writeScreenReaderContent();
            return;
        }
        clearTimeout(this._nextWrite);
        this._nextWrite = setTimeout(() => this.writeScreenReaderContent(), ${PACE});
    }
    dispose() {
        clearTimeout(this._nextWrite);
        super.dispose();
    }
    writeScreenReaderContent() {
        clearTimeout(this._nextWrite);
        this._writtenAt = performance.now();
`;

/**
 * A Vite plugin. With each key Monaco writes the lines around the caret, and the caret's place in them, into the text
 * that screen readers read, and has the browser lay out both: about a twelfth of what a key costs. A screen reader
 * says the key by itself. So while characters are typed one after the other, the lines follow 250 ms later at most;
 * a caret that moves otherwise, or a deletion, is written in its own frame as before. A Monaco that no longer has the
 * lines fails the build.
 */
export function paceScreenReaderText() {
  return {
    name: 'pace-screen-reader-text',
    transform(code, id) {
      if (!id.endsWith(WRITER)) return null;
      if (!code.includes(IN_FRAME) || !code.includes(WRITE) || code.includes('dispose()'))
        throw new Error(`${WRITER} has changed: see scripts/pace-screen-reader-text.mjs.`);
      return { code: code.replace(IN_FRAME, PACED_IN_FRAME).replace(WRITE, PACED_WRITE), map: null };
    },
  };
}
