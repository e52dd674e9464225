import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Path } from '../json/path.ts';
import { type DesignSlice, FIRST_DESIGN } from './design.ts';
import type { DocumentActions, DocumentSlice, DraftContent, OpenOptions } from './document/document.ts';
import { createDocumentGateway, type DocumentCheck, type LoadHistory } from './document/document-gateway.ts';
import type { WorkflowSimulation } from './document/panel.ts';
import { type CaretPlace, type SelectedComponent, samePath } from './document/selection.ts';
import type { Notice, PlaygroundState } from './playground-state.ts';
import { FIRST_SIMULATION, type Mode, type Pane, type ViewSlice } from './view.ts';
import {
  type Preferences,
  type PreferencesPort,
  readPreferences,
  writePreferences,
} from './view-preferences.ts';

export interface PlaygroundPorts {
  check: DocumentCheck;
  history: LoadHistory;
  preferences: PreferencesPort;
}

export interface PlaygroundActions extends DocumentActions {
  select(selected: SelectedComponent | null): void;
  hover(path: Path | null): void;
  placeCaret(caret: CaretPlace): void;
  setMode(mode: Mode): void;
  showPane(pane: Pane): void;
  /** Changes the state of the canvas. */
  design(change: Partial<DesignSlice>): void;
  simulate(change: Partial<WorkflowSimulation>): void;
  /** Takes effect immediately and is kept for the next visit. */
  prefer(change: Partial<Preferences>): void;
  /** Announces it to screen readers; nothing is shown. */
  say(words: string): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
}

export interface Playground {
  store: Pick<StoreApi<PlaygroundState>, 'getState' | 'getInitialState' | 'subscribe'>;
  actions: PlaygroundActions;
}

const MAX_NOTICES = 3;

/** A placeholder until the first document is opened; it's never visible. */
const NO_DOCUMENT: DocumentSlice = {
  id: '',
  name: '',
  text: '',
  titles: {},
  readOnly: false,
  checked: { shape: 'unknown', cards: [], problems: [], problemCount: 0, errorCount: 0 },
  change: { origin: 'open', edits: null, select: null },
  canUndo: false,
  canRedo: false,
};

/** The one store. Nothing outside this file and the document gateway writes to it. */
export function createPlayground(
  ports: PlaygroundPorts,
  first: { id: string; content: DraftContent } & OpenOptions,
): Playground {
  const store = createStore<PlaygroundState>()(() => ({
    document: NO_DOCUMENT,
    selection: { selected: null, hovered: null },
    caret: null,
    view: {
      ...readPreferences(ports.preferences),
      mode: 'draft',
      pane: 'edit',
      simulation: FIRST_SIMULATION,
    },
    design: FIRST_DESIGN,
    notices: [],
    said: '',
  }));

  let lastNotice = 0;
  const setView = (change: Partial<ViewSlice>) => {
    store.setState({ view: { ...store.getState().view, ...change } });
  };

  // A live region only announces changes, so repeated words get an invisible difference.
  const say = (words: string) =>
    store.setState({ said: store.getState().said === words ? `${words}\u00a0` : words });
  const gateway = createDocumentGateway(store, ports.check, ports.history);

  const actions: PlaygroundActions = {
    ...gateway,
    undo() {
      const { canUndo } = store.getState().document;
      gateway.undo();
      say(canUndo ? 'Undone' : 'There’s nothing to undo');
    },
    redo() {
      const { canRedo } = store.getState().document;
      gateway.redo();
      say(canRedo ? 'Redone' : 'There’s nothing to redo');
    },
    select(selected) {
      const { selection } = store.getState();
      const { selected: former } = selection;
      if (
        former?.from === selected?.from &&
        former?.anchor === selected?.anchor &&
        samePath(former?.path ?? null, selected?.path ?? null)
      )
        return;
      store.setState({ selection: { ...selection, selected } });
    },
    hover(path) {
      const { selection } = store.getState();
      if (!samePath(selection.hovered, path)) store.setState({ selection: { ...selection, hovered: path } });
    },
    placeCaret: (caret) => store.setState({ caret }),
    setMode: (mode) => setView({ mode }),
    showPane: (pane) => setView({ pane }),
    design: (change) => store.setState({ design: { ...store.getState().design, ...change } }),
    simulate: (change) => setView({ simulation: { ...store.getState().view.simulation, ...change } }),
    prefer(change) {
      setView(change);
      writePreferences(ports.preferences, store.getState().view);
    },
    say,
    notify(notice) {
      lastNotice += 1;
      const { text, about } = notice;
      const others = store
        .getState()
        .notices.filter((other) => other.text !== text && (about === undefined || other.about !== about));
      store.setState({ notices: [...others, { ...notice, id: lastNotice }].slice(-MAX_NOTICES) });
    },
    dismiss: (id) =>
      store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) }),
  };
  store.subscribe(({ document, notices }, { document: former }) => {
    if (document.text === former.text && document.id === former.id) return;
    const current = notices.filter(({ ofText }) => ofText !== true);
    if (current.length < notices.length) store.setState({ notices: current });
  });
  actions.openDocument(first.id, first.content, first);
  return { store, actions };
}
