import { monaco } from './monaco-features.ts';

/** Escape, then Tab, leaves the editor, without any setting. With `always`, Tab alone does. */
export function letTabLeave(
  editor: monaco.editor.IStandaloneCodeEditor,
  always: () => boolean,
): monaco.IDisposable {
  let leaving = false;
  const set = (next: boolean) => {
    if (leaving === next) return;
    leaving = next;
    if (!always()) editor.updateOptions({ tabFocusMode: next });
  };
  const parts = [
    editor.onKeyDown((event) => {
      if (event.keyCode === monaco.KeyCode.Escape) set(true);
      else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) set(false);
    }),
    editor.onDidChangeModelContent(() => set(false)),
    editor.onDidBlurEditorText(() => set(false)),
    editor.onMouseDown(() => set(false)),
  ];
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
