import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import type { TextEdit } from '../../json/problem.ts';
import type { ChangedBack, Sides } from './changed-back.ts';
import type {
  DocumentActions,
  DocumentChange,
  DocumentSlice,
  DraftContent,
  OpenOptions,
} from './document.ts';
import type { Change, DocumentHistory } from './document-history.ts';
import { createTitleMover } from './moved-title.ts';
import type { CaretPlace, SelectionSlice } from './selection.ts';

/**
 * Checks a text immediately as far as that is quick; if the whole check takes longer, `onWhole` gets
 * its result later. `opened`: the text was opened, not typed, so it isn't known yet how long it takes.
 */
export type DocumentCheck = (
  text: string,
  onWhole: (checked: CheckedDocument) => void,
  opened?: boolean,
) => CheckedDocument;

/** The history's code loads after the first paint; an earlier undo waits for it. */
export type LoadHistory = () => Promise<DocumentHistory>;

/** The part of the store that the gateway reads and writes. */
interface DocumentState {
  document: DocumentSlice;
  selection: SelectionSlice;
  caret: CaretPlace | null;
}

interface DocumentStore {
  getState(): DocumentState;
  setState(change: Partial<DocumentState>): void;
}

/** The only place that writes the document. Everything derived from the text is derived here, once. */
export function createDocumentGateway(
  store: DocumentStore,
  check: DocumentCheck,
  loadHistory: LoadHistory,
): DocumentActions {
  const movedTitles = createTitleMover();
  /** Changes made before the history's code has loaded. */
  let waiting: Change[] = [];
  let history: DocumentHistory | null = null;
  const loaded = loadHistory().then((created) => {
    history = created;
    for (const change of waiting) created.record(change);
    waiting = [];
    return created;
  });
  // Without it nothing can be undone; everything else works.
  loaded.catch(() => undefined);

  function replayFrom(ask: (from: DocumentHistory, document: DocumentSlice) => ChangedBack | null): void {
    const replay = (from: DocumentHistory) => {
      const { document } = store.getState();
      const changed = document.readOnly ? null : ask(from, document);
      if (changed === null) return;
      const { text, sides, edits, select } = changed;
      write(text, sides, { origin: 'action', edits, select });
    };
    if (history !== null) replay(history);
    else void loaded.then(replay);
  }

  function forget(): void {
    waiting = [];
    history?.clear();
  }

  function checkNow(id: string, text: string, opened: boolean): CheckedDocument {
    const onWhole = (checked: CheckedDocument) => {
      const { document } = store.getState();
      // Ignore a late result if the text has changed since.
      if (document.id === id && document.text === text)
        store.setState({ document: { ...document, checked } });
    };
    return check(text, onWhole, opened);
  }

  function write(text: string, { titles, selected }: Sides, change: DocumentChange): void {
    const { document, selection } = store.getState();
    const checked = text === document.text ? document.checked : checkNow(document.id, text, false);
    const canUndo = history?.canUndo ?? waiting.length > 0;
    const canRedo = history?.canRedo ?? false;
    store.setState({
      document: { ...document, text, titles, checked, change, canUndo, canRedo },
      ...(selected === selection.selected ? {} : { selection: { ...selection, selected } }),
    });
  }

  function sidesNow(): Sides {
    const { document, selection } = store.getState();
    return { titles: document.titles, selected: selection.selected };
  }

  function edit(
    edits: readonly TextEdit[],
    text: string,
    after: Sides,
    change: DocumentChange,
    how: Pick<Change, 'as' | 'group' | 'isOfSelection'>,
  ): void {
    const { document } = store.getState();
    const before = sidesNow();
    if (document.readOnly || (text === document.text && after.titles === before.titles)) return;
    const made = { text: document.text, edits, before, after, ...how };
    if (history === null) waiting.push(made);
    else history.record(made);
    write(text, after, change);
    const titles = after.titles === before.titles && movedTitles(document, edits, store.getState().document);
    if (titles) edit([], text, { ...after, titles }, change, { as: 'joins' });
  }

  return {
    typeText(text, edits, joins = false) {
      const { document } = store.getState();
      const change: DocumentChange = { origin: 'editor', edits, select: null };
      if (edits !== null) {
        edit(edits, text, sidesNow(), change, { as: joins ? 'joins' : 'typed' });
      } else if (!document.readOnly && text !== document.text) {
        forget();
        write(text, sidesNow(), change);
      }
    },

    applyEdits(edits, { select, stops, titles, selected, group } = {}) {
      const { text } = store.getState().document;
      const now = sidesNow();
      const after = {
        titles: titles ?? now.titles,
        selected: selected === undefined ? now.selected : selected,
      };
      const change: DocumentChange = {
        origin: 'action',
        edits,
        select: select ?? null,
        stops,
        ...(group === undefined ? {} : { inGroup: true }),
      };
      const isOfSelection = selected !== undefined;
      edit(edits, applyEdits(text, edits), after, change, { group: group ?? null, isOfSelection });
    },

    undo: () => replayFrom((from, document) => from.undo(document)),
    redo: () => replayFrom((from, document) => from.redo(document)),
    giveUp: (group) => replayFrom((from, document) => from.giveUp(document, group)),

    openDocument(id: string, content: DraftContent, options: OpenOptions = {}) {
      const { name, text, titles } = content;
      const change: DocumentChange = { origin: 'open', edits: null, select: null };
      forget();
      store.setState({
        document: {
          id,
          name,
          text,
          titles,
          readOnly: options.readOnly ?? false,
          checked: checkNow(id, text, true),
          change,
          canUndo: false,
          canRedo: false,
        },
        selection: { selected: null, hovered: null },
        caret: null,
      });
    },

    rename(name) {
      const { document } = store.getState();
      if (document.readOnly || name === document.name) return;
      store.setState({ document: { ...document, name } });
    },

    setCardTitle(key, title, group) {
      const { document } = store.getState();
      const { [key]: former, ...others } = document.titles;
      const trimmed = title.trim();
      if (document.readOnly || trimmed === (former ?? '')) return;
      const titles = trimmed === '' ? others : { ...others, [key]: trimmed };
      const change: DocumentChange = { origin: 'action', edits: [], select: null };
      edit([], document.text, { ...sidesNow(), titles }, change, { group: group ?? null });
    },
  };
}
