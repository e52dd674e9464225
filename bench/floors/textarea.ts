import { firstDraft } from '../../src/examples/first-draft.ts';
import { show } from './preview.tsx';

const editor = document.getElementById('editor') as HTMLTextAreaElement;
editor.value = firstDraft().text;
editor.addEventListener('input', () => show(editor.value));
show(editor.value);
