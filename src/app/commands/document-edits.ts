import { wrapAsResponse } from '../../cards/check/wrap-as-response.ts';
import { formatDocument, minifyDocument } from '../../cards/edit/format.ts';
import { type InsertedAs, insertComponent } from '../../cards/edit/insert.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { isSyntaxProblem } from '../../json/syntax-issue.ts';
import type { Playground } from '../../state/store.ts';

/** What the toolbar and the palette do to the document. Loaded with the toolbar, after the first paint. */
export function formatText({ store, actions }: Playground): void {
  const { text, checked } = store.getState().document;
  const edits = formatDocument(text);
  const isBroken = checked.problems.some(isSyntaxProblem);
  if (edits.length > 0) actions.applyEdits(edits);
  else {
    const why = isBroken ? 'Fix the JSON errors before formatting.' : 'The JSON is already formatted.';
    actions.notify({ text: why, tone: 'info', ofText: true });
  }
}

export function minifyText({ store, actions }: Playground): void {
  const { text, checked } = store.getState().document;
  const edits = minifyDocument(text);
  const isBroken = checked.problems.some(isSyntaxProblem);
  if (edits.length > 0) actions.applyEdits(edits);
  else {
    const why = isBroken ? 'Fix the JSON errors before minifying.' : 'The JSON is already minified.';
    actions.notify({ text: why, tone: 'info', ofText: true });
  }
}

export function insertIntoText(playground: Playground, kind: ComponentKind): void {
  insertAs(playground, kind, 'snippet');
}

/** Inserts the component as the reference shows it. */
export function insertExampleIntoText(playground: Playground, kind: ComponentKind): void {
  insertAs(playground, kind, 'example');
}

function insertAs({ store, actions }: Playground, kind: ComponentKind, as: InsertedAs): void {
  const { document, caret } = store.getState();
  const edited = insertComponent(document.text, kind, caret?.offset ?? document.text.length, as);
  if (edited === null) {
    actions.notify({
      text: 'It can’t go here. Fix the JSON errors around the cursor first.',
      tone: 'info',
      ofText: true,
    });
  } else {
    actions.applyEdits(edited.edits, { select: edited.select, stops: edited.stops });
  }
}

/** Wraps a card, components or a component in a response, and formats the result. */
export function wrapText({ store, actions }: Playground): void {
  const { text } = store.getState().document;
  const edits = wrapAsResponse(text);
  if (edits === null) return;
  const wrapped = applyEdits(text, edits);
  const formatted = applyEdits(wrapped, formatDocument(wrapped));
  actions.applyEdits([{ start: 0, end: text.length, text: formatted }]);
}
