import { editor as monaco } from 'monaco-editor/editor';
import { firstDraft } from '../../src/examples/first-draft.ts';
import { show } from './preview.tsx';

const editor = monaco.create(document.getElementById('editor') as HTMLElement, {
  value: firstDraft().text,
  ariaLabel: 'Card JSON',
  minimap: { enabled: false },
});
editor.onDidChangeModelContent(() => show(editor.getValue()));
show(editor.getValue());
