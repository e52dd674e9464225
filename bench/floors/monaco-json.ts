import { editor as monaco } from 'monaco-editor/editor';
import workerUrl from 'monaco-editor/language/json/json.worker.js?worker&url';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { firstDraft } from '../../src/examples/first-draft.ts';
import { trustedWorkerUrl } from '../../src/platform/trusted-worker-url.ts';
import { show } from './preview.tsx';

const trusted = trustedWorkerUrl(workerUrl);
window.MonacoEnvironment = { getWorker: () => new Worker(trusted, { type: 'module' }) };
// Our own schema, written in when this page is built.
const schema = import.meta.env.VITE_SCHEMA;
jsonDefaults.setDiagnosticsOptions({ schemas: [{ uri: 'cards.json', fileMatch: ['*'], schema }] });
const editor = monaco.create(document.getElementById('editor') as HTMLElement, {
  value: firstDraft().text,
  language: 'json',
  ariaLabel: 'Card JSON',
  minimap: { enabled: false },
});
editor.onDidChangeModelContent(() => show(editor.getValue()));
show(editor.getValue());
