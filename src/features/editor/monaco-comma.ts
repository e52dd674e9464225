import { monaco } from './monaco-features.ts';

/**
 * A comma opens the completions, but Enter right after it still breaks the line. Enter accepts a completion only after
 * one is chosen with the arrow keys or more is typed.
 */
export function letEnterBreakAfterComma(editor: monaco.editor.IStandaloneCodeEditor): monaco.IDisposable {
  const { Enter, UpArrow, DownArrow, PageUp, PageDown } = monaco.KeyCode;
  let isUntouched = false;
  const parts = [
    editor.onDidChangeModelContent(({ changes: [change, other] }) => {
      isUntouched = change?.text === ',' && other === undefined;
    }),
    editor.onKeyDown(({ keyCode }) => {
      if (keyCode === Enter && isUntouched) editor.trigger('comma', 'hideSuggestWidget', null);
      if ([UpArrow, DownArrow, PageUp, PageDown].includes(keyCode)) isUntouched = false;
    }),
  ];
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
