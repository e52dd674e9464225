import { type Completion, completionsAt } from '../../cards/assist/completions.ts';
import { hoverAt } from '../../cards/assist/hover.ts';
import { fixAll } from '../../cards/edit/fix-all.ts';
import { locate } from '../../json/places/locate.ts';
import type { Problem, TextEdit } from '../../json/problem.ts';
import { LANGUAGE_ID } from './json-tokens.ts';
import { monaco } from './monaco-features.ts';
import { toMonacoEdit, toMonacoRange } from './monaco-offsets.ts';

type TextModel = monaco.editor.ITextModel;

/** What the language services of one pane read from. */
export interface AssistSource {
  isOn(): boolean;
  text(): string;
  problems(): readonly Problem[];
  /** Opens the reference at a topic; null if that isn't possible from here. */
  openReference(): ((topic: string) => void) | null;
}

/** Links in hover texts to the reference use this address, which is never fetched. */
const REFERENCE = 'https://reference.invalid/';

const KINDS: Readonly<Record<Completion['kind'], monaco.languages.CompletionItemKind>> = {
  component: monaco.languages.CompletionItemKind.Class,
  field: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.EnumMember,
  document: monaco.languages.CompletionItemKind.Module,
};

/** Completion, hover and quick fixes for one pane's model only. */
export function registerAssist(own: TextModel, source: AssistSource): monaco.IDisposable {
  const { languages } = monaco;
  const parts = [
    languages.registerCompletionItemProvider(LANGUAGE_ID, {
      triggerCharacters: ['"', ':', ',', ' '],
      provideCompletionItems(model, position, context) {
        if (model !== own || !source.isOn()) return { suggestions: [] };
        if (context.triggerCharacter === ' ' && !isAfterColon(model, position)) return { suggestions: [] };
        const offset = model.getOffsetAt(position);
        if (context.triggerCharacter === '"' && endsString(source.text(), offset)) return { suggestions: [] };
        if (context.triggerCharacter === ',' && !asksForKey(source.text(), offset))
          return { suggestions: [] };
        const found = completionsAt(source.text(), offset);
        return { suggestions: found.map((item, index) => toSuggestion(model, item, index)) };
      },
    }),
    languages.registerHoverProvider(LANGUAGE_ID, {
      provideHover(model, position) {
        const hover = model === own ? hoverAt(source.text(), model.getOffsetAt(position)) : null;
        if (hover === null) return null;
        const more = `[${hover.topicName} in the reference](${REFERENCE}${hover.topic})`;
        const value = source.openReference() === null ? hover.markdown : `${hover.markdown}\n\n${more}`;
        return { range: toMonacoRange(model, hover.range), contents: [{ value }] };
      },
    }),
    monaco.editor.registerLinkOpener({
      open(address) {
        const open = source.openReference();
        const topic = address.toString();
        if (open === null || !topic.startsWith(REFERENCE)) return false;
        open(topic.slice(REFERENCE.length));
        return true;
      },
    }),
    languages.registerCodeActionProvider(LANGUAGE_ID, {
      provideCodeActions(model, range) {
        const actions = model === own && source.isOn() ? codeActions(model, range, source.problems()) : [];
        return { actions, dispose() {} };
      },
    }),
  ];
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

/** True after a closing quote, where nothing is offered: the string's content has just been written. */
function endsString(text: string, offset: number): boolean {
  const { token } = locate(text, offset);
  return token?.isString === true && token.closed && token.end === offset;
}

/** True where a property of an object can follow, such as after a comma. */
function asksForKey(text: string, offset: number): boolean {
  const { frames, role, token } = locate(text, offset);
  return frames.at(-1)?.type === 'object' && role === 'key' && token === null;
}

/** Only a space after a colon offers anything. In the indentation, the list would catch the Enter of an empty line. */
function isAfterColon(model: TextModel, { lineNumber, column }: monaco.Position): boolean {
  return /:\s*$/.test(model.getLineContent(lineNumber).slice(0, column - 1));
}

function toSuggestion(model: TextModel, item: Completion, index: number): monaco.languages.CompletionItem {
  return {
    // Monaco shows a description on every row, but a detail only on the selected one.
    label: { label: item.label, description: item.detail },
    kind: KINDS[item.kind],
    documentation: { value: item.docs },
    insertText: item.snippet,
    insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
    range: toMonacoRange(model, item.replace),
    filterText: item.filter,
    sortText: String(index).padStart(3, '0'),
    preselect: item.preferred,
    additionalTextEdits: item.also.map((edit) => toMonacoEdit(model, edit)),
  };
}

function codeActions(
  model: TextModel,
  range: monaco.Range,
  problems: readonly Problem[],
): monaco.languages.CodeAction[] {
  const action = (title: string, edits: readonly TextEdit[], preferred: boolean) => ({
    title,
    kind: 'quickfix',
    isPreferred: preferred,
    edit: {
      edits: edits.map((edit) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: toMonacoEdit(model, edit),
      })),
    },
  });
  const here = problems.filter((problem) =>
    monaco.Range.areIntersectingOrTouching(toMonacoRange(model, problem.range), range),
  );
  const actions = here.flatMap(({ fixes }) =>
    fixes.map((fix, index) => action(fix.title, fix.edits, index === 0 && fix.safe)),
  );
  const all = here.length > 0 ? fixAll(problems) : null;
  return all === null ? actions : [...actions, action('Fix all problems', all, false)];
}
