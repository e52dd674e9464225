import { CardDesigner, GlobalSettings } from 'adaptivecards-designer';
import 'monaco-editor/esm/vs/editor/editor.all.js';
import * as monaco from 'monaco-editor/esm/vs/editor/editor.api.js';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import 'monaco-editor/esm/vs/language/json/monaco.contribution.js';
import { adaptiveCardOf } from './adaptive-card.mjs';

window.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};
// Without this, the designer fails while it starts.
GlobalSettings.enableDataBindingSupport = true;

const designer = new CardDesigner([]);
designer.assetPath = import.meta.env.BASE_URL;
designer.attachTo(document.getElementById('designer'));
designer.monacoModuleLoaded(monaco);
designer.setCard(adaptiveCardOf(1_500));
