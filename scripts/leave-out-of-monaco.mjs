import { dirname, join } from 'node:path';

/**
 * What Monaco's core imports for editors and languages that the playground has not, each replaced by the
 * least that its importers touch: a name is read, extended or compared. The worker's service is constructed, and
 * asked nothing by the features in use; the worker itself, which Vite would build for it, goes with it.
 */
const LEFT_OUT = {
  'diffEditor/diffEditorWidget.js':
    'export class DiffEditorWidget {}\nexport const toLineChanges = () => [];',
  'editorWorkerService.js': 'export class EditorWorkerService {}\nexport class EditorWorkerClient {}',
  'multiDiffEditor/multiDiffEditorWidget.js': 'export class MultiDiffEditorWidget {}',
  'gotoSymbol/browser/link/goToDefinitionAtPosition.js':
    'export const GotoDefinitionAtPositionEditorContribution = { get: () => null };',
  'inlayHints/browser/inlayHintsHover.js': 'export class InlayHintsHover {}',
  'hoverColorPicker/hoverColorPickerParticipant.js':
    'export class ColorHover {}\nexport class HoverColorPickerParticipant {}',
  // It lies over the code: marks beside the line numbers open the fixes.
  'codeAction/browser/lightBulbWidget.js':
    'export class LightBulbWidget { static ID = "editor.contrib.lightbulbWidget"; onClick = () => ({ dispose() {} }); update() {} hide() {} gutterHide() {} dispose() {} }\nexport const computeLightBulbInfo = () => undefined;',
  // Completions and fixes are listed without icons.
  'symbolIcons/browser/symbolIcons.js': '',
  'gpu/viewGpuContext.js': 'export class ViewGpuContext {}',
  'viewLinesGpu/viewLinesGpu.js': 'export class ViewLinesGpu {}',
  'quickInput/standaloneQuickInputService.js': 'export class StandaloneQuickInputService {}',
  'monarch/monarchCompile.js': 'export const compile = () => null;',
  'monarch/monarchLexer.js': 'export class MonarchTokenizer {}',
};

const STAND_IN = '\0left-out-of-monaco:';

/** A Vite plugin that keeps these parts out of the bundle; a name that Monaco drops fails the build. */
export function leaveOutOfMonaco() {
  return {
    name: 'leave-out-of-monaco',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !importer.includes('/monaco-editor/')) return null;
      const path = source.startsWith('./') ? join(dirname(importer), source) : source;
      const part = Object.keys(LEFT_OUT).find((ending) => path.endsWith(`/${ending}`));
      return part === undefined ? null : STAND_IN + part;
    },
    load(id) {
      return id.startsWith(STAND_IN) ? LEFT_OUT[id.slice(STAND_IN.length)] : null;
    },
  };
}
