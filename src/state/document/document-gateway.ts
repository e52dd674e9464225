import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import type {
  DocumentActions,
  DocumentChange,
  DocumentSlice,
  DraftContent,
  OpenOptions,
} from './document.ts';
import type { CaretPlace, SelectionSlice } from './selection.ts';

/**
 * Checks a text at once as far as that is quick; when the whole check takes longer, `onWhole` is told
 * its result later.
 */
export type DocumentCheck = (text: string, onWhole: (checked: CheckedDocument) => void) => CheckedDocument;

/** What the gateway reads and writes of the store. */
interface DocumentState {
  document: DocumentSlice;
  selection: SelectionSlice;
  caret: CaretPlace | null;
}

interface DocumentStore {
  getState(): DocumentState;
  setState(change: Partial<DocumentState>): void;
}

/** The only place that writes the document: what is derived from the text is derived here, once. */
export function createDocumentGateway(store: DocumentStore, check: DocumentCheck): DocumentActions {
  function checkNow(id: string, text: string): CheckedDocument {
    return check(text, (checked) => {
      const { document } = store.getState();
      // A late answer about a text that has changed since says nothing about today's.
      if (document.id === id && document.text === text)
        store.setState({ document: { ...document, checked } });
    });
  }

  function write(text: string, change: DocumentChange): void {
    const { document } = store.getState();
    if (document.readOnly || text === document.text) return;
    const checked = checkNow(document.id, text);
    store.setState({ document: { ...document, text, checked, change } });
  }

  return {
    typeText: (text, edits) => write(text, { origin: 'editor', edits, select: null }),

    applyEdits(edits, select) {
      const { text } = store.getState().document;
      write(applyEdits(text, edits), { origin: 'action', edits, select: select ?? null });
    },

    openDocument(id: string, content: DraftContent, options: OpenOptions = {}) {
      const { name, text, titles } = content;
      const change: DocumentChange = { origin: 'open', edits: null, select: null };
      store.setState({
        document: {
          id,
          name,
          text,
          titles,
          readOnly: options.readOnly ?? false,
          checked: checkNow(id, text),
          change,
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

    setCardTitle(key, title) {
      const { document } = store.getState();
      if (document.readOnly) return;
      const { [key]: _former, ...others } = document.titles;
      const trimmed = title.trim();
      const titles = trimmed === '' ? others : { ...others, [key]: trimmed };
      store.setState({ document: { ...document, titles } });
    },
  };
}
