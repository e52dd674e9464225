import { expect, test } from 'vitest';
import { type CodeEditor, followCaretLeft } from './monaco-writes.ts';

type Listener = (event: { position: { lineNumber: number; column: number }; source: string }) => void;

/** An editor that is scrolled to the right, which counts what `followCaretLeft` does with it. */
function scrolledEditor() {
  let listener: Listener = () => {};
  const counts = { measured: 0, scrolledBack: 0 };
  const editor = {
    getPosition: () => ({ lineNumber: 3, column: 200 }),
    getScrollLeft: () => 800,
    getLayoutInfo: () => ({ contentWidth: 500 }),
    getOffsetForColumn: (_line: number, column: number) => {
      counts.measured += 1;
      return column * 8;
    },
    setScrollLeft: () => {
      counts.scrolledBack += 1;
    },
    onDidChangeCursorPosition: (next: Listener) => {
      listener = next;
      return { dispose() {} };
    },
  };
  followCaretLeft(editor as unknown as CodeEditor);
  const move = (lineNumber: number, column: number, source = 'keyboard') =>
    listener({ position: { lineNumber, column }, source });
  return { move, counts };
}

test('typing in a line that is scrolled to the right doesn’t make Monaco draw just to find the caret', () => {
  const { move, counts } = scrolledEditor();
  for (let column = 201; column < 220; column += 1) move(3, column);
  expect(counts.measured).toBe(0);
});

test('the editor scrolls back to the left when the caret moves to another line, or to the left in its line', () => {
  const { move, counts } = scrolledEditor();
  move(4, 10);
  expect(counts.scrolledBack).toBe(1);
  move(3, 210);
  expect(counts.scrolledBack).toBe(1);
  move(3, 5);
  expect(counts.scrolledBack).toBe(2);
});

test('a click doesn’t scroll the editor', () => {
  const { move, counts } = scrolledEditor();
  move(4, 10, 'mouse');
  expect(counts.measured).toBe(0);
});
