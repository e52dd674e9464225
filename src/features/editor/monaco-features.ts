import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import { conf, createTokens, LANGUAGE_ID } from './json-tokens.ts';
import { FORCED_COLOURS, monacoForcedTheme } from './monaco-forced-theme.ts';
import { monacoIconRules } from './monaco-icons.ts';
import { monacoTheme } from './monaco-theme.ts';
import './monaco-look.css';

monaco.languages.register({ id: LANGUAGE_ID });
monaco.languages.setLanguageConfiguration(LANGUAGE_ID, conf);
monaco.languages.setTokensProvider(LANGUAGE_ID, createTokens());
monaco.editor.defineTheme('cards-light', monacoTheme('light'));
monaco.editor.defineTheme('cards-dark', monacoTheme('dark'));
const defineForced = () => monaco.editor.defineTheme('cards-forced', monacoForcedTheme());
defineForced();
// Either change can bring other system colours.
for (const query of [FORCED_COLOURS, '(prefers-color-scheme: dark)']) {
  matchMedia(query).addEventListener('change', defineForced);
}
const icons = document.createElement('style');
icons.textContent = monacoIconRules();
document.head.append(icons);
// Ctrl+K opens the app's own palette; Monaco would wait for the second key of a chord.
monaco.editor.addKeybindingRules([
  { keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK, command: null },
]);

// Without this the loader would fetch Monaco from a public CDN.
loader.config({ monaco });

export { monaco };
