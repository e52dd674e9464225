import { dirname, join } from 'node:path';

/**
 * What Monaco's core imports for editors, languages and views that the playground doesn't have. Each module is
 * replaced by the minimum that its importers use: a name that is read, extended or compared. Services are only
 * constructed, and the features in use never call them. The worker, which Vite would build, is left out together with
 * its service.
 */
export const LEFT_OUT = {
  'editor/browser/widget/diffEditor/diffEditorWidget.js':
    'export class DiffEditorWidget {}\nexport const toLineChanges = () => [];',
  'editor/browser/services/editorWorkerService.js':
    'export class EditorWorkerService {}\nexport class EditorWorkerClient {}',
  'editor/standalone/browser/services/standaloneWebWorkerService.js':
    'export class StandaloneWebWorkerService {}',
  'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js': 'export class MultiDiffEditorWidget {}',
  'editor/contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js':
    'export const GotoDefinitionAtPositionEditorContribution = { get: () => null };',
  'editor/contrib/inlayHints/browser/inlayHintsHover.js': 'export class InlayHintsHover {}',
  'editor/contrib/inlineCompletions/browser/hintsWidget/inlineCompletionsHintsWidget.js':
    'export const InlineSuggestionHintsContentWidget = { dropDownVisible: false };',
  'editor/contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js':
    'export class ColorHover {}\nexport class HoverColorPickerParticipant {}',
  // It would cover the code. Marks next to the line numbers open the fixes instead.
  'editor/contrib/codeAction/browser/lightBulbWidget.js':
    'export class LightBulbWidget { static ID = "editor.contrib.lightbulbWidget"; onClick = () => ({ dispose() {} }); update() {} hide() {} gutterHide() {} dispose() {} }\nexport const computeLightBulbInfo = () => undefined;',
  // There's only one way to paste: no one chooses between several, and no extension adds one.
  'editor/contrib/dropOrPasteInto/browser/copyPasteController.js':
    'export const CopyPasteController = { get: () => null };',
  // Completions and fixes are listed without icons.
  'editor/contrib/symbolIcons/browser/symbolIcons.js': '',
  // The app's icons are drawn instead. See monaco-icons.ts.
  'base/browser/ui/codicons/codicon/codicon.css': '',
  'editor/browser/gpu/viewGpuContext.js': 'export class ViewGpuContext {}',
  'editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js': 'export class ViewLinesGpu {}',
  'editor/browser/viewParts/minimap/minimap.js': `
    import { createFastDomNode } from '../../../../base/browser/fastDomNode.js';
    import { ViewPart } from '../../view/viewPart.js';
    export class Minimap extends ViewPart {
      node = createFastDomNode(document.createElement('div'));
      getDomNode() { return this.node; }
      prepareRender() {}
      render() {}
    }`,
  'editor/standalone/browser/quickInput/standaloneQuickInputService.js':
    'export class StandaloneQuickInputService {}',
  'editor/standalone/common/monarch/monarchCompile.js': 'export const compile = () => null;',
  'editor/standalone/common/monarch/monarchLexer.js': 'export class MonarchTokenizer {}',
  'editor/common/model/tokens/treeSitter/treeSitterSyntaxTokenBackend.js':
    'export class TreeSitterSyntaxTokenBackend {}',
  'editor/common/services/semanticTokensStylingService.js': '',
  // Trees and tables. Completions and fixes are plain lists, which need none of it.
  'platform/list/browser/listService.js': `
    import { createDecorator } from '../../instantiation/common/instantiation.js';
    export const IListService = createDecorator('listService');
    export class ListService {}`,
  'platform/accessibilitySignal/browser/accessibilitySignalService.js': `
    import { createDecorator } from '../../instantiation/common/instantiation.js';
    export const IAccessibilitySignalService = createDecorator('accessibilitySignalService');
    export const AccessibilitySignal = {};`,
  'base/browser/ui/selectBox/selectBox.js':
    'export class SelectBox {}\nexport const SeparatorSelectOption = {};',
  'base/common/observableInternal/logging/debugger/devToolsLogger.js': 'export class DevToolsLogger {}',
};

/** Modules whose texts only describe settings and colours, for a settings page that the playground doesn't have. */
const UNREAD =
  /\/vs\/(?:editor\/common\/config\/editor(?:Options|ConfigurationSchema)|editor\/common\/core\/editorColorRegistry|platform\/theme\/common\/colors\/\w+)\.js$/;
const TEXT = /\blocalize\(\d+, (?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
/** Tables of look-alike and invisible characters. The playground marks neither. */
const CHARACTERS = '/vs/base/common/strings.js';
const TABLE = /JSON\.parse\('\{\\?"_common\\?":[^\n]*?\}'\)/g;

/** The code without the texts or tables that no one sees, or null if it has none. */
function shortened(code, id) {
  if (UNREAD.test(id)) return code.replaceAll(TEXT, 'localize(0, ""');
  if (!id.endsWith(CHARACTERS)) return null;
  if (code.match(TABLE)?.length !== 2) throw new Error(`${id} has changed: see leave-out-of-monaco.mjs.`);
  return code.replaceAll(TABLE, '({ _common: [] })');
}

const STAND_IN = '?left-out';

/**
 * A Vite plugin that keeps all this out of the bundle. If Monaco adds or drops a name, the build fails. If it moves a
 * file, a test fails.
 */
export function leaveOutOfMonaco() {
  return {
    name: 'leave-out-of-monaco',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !importer.includes('/monaco-editor/') || !source.startsWith('.'))
        return null;
      const path = join(dirname(importer), source).replaceAll('\\', '/');
      const [, part] = path.split('/esm/vs/');
      return part !== undefined && Object.hasOwn(LEFT_OUT, part) ? path + STAND_IN : null;
    },
    load(id) {
      if (!id.endsWith(STAND_IN)) return null;
      const [, part = ''] = id.slice(0, -STAND_IN.length).split('/esm/vs/');
      return Object.hasOwn(LEFT_OUT, part) ? { code: LEFT_OUT[part], moduleType: 'js' } : null;
    },
    transform(code, id) {
      const short = id.includes('/monaco-editor/') ? shortened(code, id) : null;
      return short === null ? null : { code: short, map: null };
    },
  };
}
