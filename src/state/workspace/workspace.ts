import { createStore, type StoreApi } from 'zustand/vanilla';
import { activeConfigs } from '../../protocol/config.ts';
import { deduplicate } from '../../protocol/deduplicate.ts';
import { createEngine, type EnginePorts } from '../../protocol/engine.ts';
import type { ExactRequest } from '../../protocol/ports.ts';
import { buildRequest } from '../../protocol/request.ts';
import { type AnswerPart, type AnswerSelection, samePart } from './answer-selection.ts';
import { createWorkspaceEdits, type WorkspaceEdits } from './edits.ts';
import { isFromNewerVersion, parseRemembered, type RememberedWorkspace, rememberedPart } from './file.ts';
import { firstState, rememberedState } from './first.ts';
import { dropForeignSecrets } from './secrets.ts';
import { faultsOf, setupOf, splitKeys } from './setup.ts';
import { currentCustomer, type WorkspaceState } from './state.ts';

/** Where the workspace is kept. Neither side throws; what cannot be kept lasts for the visit. */
export interface WorkspaceStorage {
  /** What was saved last, parsed from wherever it lies; null where there is nothing. */
  load(): unknown;
  save(workspace: RememberedWorkspace): void;
}

export interface WorkspacePorts extends Omit<EnginePorts, 'storage'> {
  workspaceStorage: WorkspaceStorage;
  /** A new id that nobody has: `newId('c')` → `c_01K…`. */
  newId(prefix: string): string;
}

/** Everything the endpoint side does. Each write goes through here. */
export interface Workspace extends WorkspaceEdits {
  store: Pick<StoreApi<WorkspaceState>, 'getState' | 'getInitialState' | 'subscribe'>;
  transportKind: 'relay' | 'direct';
  /** Which addresses the relay may reach; null where that is not known, or there is no relay. */
  addressPolicy: 'local' | 'public' | null;
  /** Names of a request's headers that the transport cannot send as Plain does. */
  unsendableHeaders(request: ExactRequest): readonly string[];
  /** Requests every enabled card anew. False where a field keeps it from loading; the faults are then shown. */
  load(): boolean;
  /** Requests one card anew. */
  reload(cardId: string): void;
  cancel(): void;
  /** Adds the key to the form's cards and requests it. */
  requestKey(key: string): void;
  /** Shows another customer: what is kept comes from the cache. */
  switchCustomer(id: string): void;
  setThreadOpen(open: boolean): void;
  setTenantOn(on: boolean): void;
  /** Leaving a URL field: header values entered for another server are taken out. */
  settleUrl(): void;
  /** The requests that a load would send now, exactly; null where one cannot be made. */
  plannedRequests(): Promise<readonly ExactRequest[] | null>;
  /** Selects a component of an answer for the body's viewer and the preview alike. */
  selectPart(part: AnswerSelection['selected']): void;
  hoverPart(part: AnswerPart | null): void;
  dispose(): void;
}

/** The workspace with its engine. Header values and the signing secret never reach `workspaceStorage`. */
export function createWorkspace({ workspaceStorage, newId, ...enginePorts }: WorkspacePorts): Workspace {
  const engine = createEngine(enginePorts);
  const found = workspaceStorage.load();
  const kept = parseRemembered(found);
  const keepsChanges = !isFromNewerVersion(found);
  const store = createStore<WorkspaceState>()(() =>
    kept === null ? firstState(newId) : rememberedState(kept, newId),
  );
  let saved = JSON.stringify(kept);

  function write(change: Partial<WorkspaceState>): void {
    const next = { ...store.getState(), ...change };
    const faults = faultsOf(next);
    const faultsShown = next.faultsShown && Object.keys(faults).length > 0;
    store.setState({ ...change, faults, faultsShown });
    save();
    engine.configure(setupOf(store.getState()).configs);
  }

  function save(): void {
    const part = rememberedPart(store.getState());
    const text = JSON.stringify(part);
    if (text === saved || !keepsChanges) return;
    saved = text;
    workspaceStorage.save(part);
  }

  engine.subscribe(() => store.setState({ session: engine.state() }));
  const edits = createWorkspaceEdits({ read: () => store.getState(), write, newId });

  function settleUrl(): void {
    const change = dropForeignSecrets(store.getState());
    if (change !== null) write(change);
  }

  /** False where a field keeps it from loading. */
  function ready(): boolean {
    edits.commitKeys();
    settleUrl();
    write({ faultsShown: true });
    return blockingFaults(store.getState()) === 0;
  }

  /** A change of whom cards are shown for takes effect at once, if cards are shown at all. */
  function look(): void {
    if (!store.getState().session.viewing) return;
    if (ready()) engine.view(setupOf(store.getState()));
  }

  const workspace: Workspace = {
    ...edits,
    store,
    transportKind: enginePorts.transport.kind,
    addressPolicy: enginePorts.transport.addressPolicy ?? null,
    unsendableHeaders: (request) => enginePorts.transport.unsendableHeaders(request),
    load() {
      if (!ready()) return false;
      engine.load(setupOf(store.getState()));
      return true;
    },
    reload(cardId) {
      settleUrl();
      const state = store.getState();
      if (blockingFaults(state) > 0) engine.reload(cardId);
      else engine.reload(cardId, setupOf(state));
    },
    cancel: () => engine.cancel(),
    requestKey(key) {
      edits.addKeys(splitKeys(key));
      if (!ready()) return;
      const card = store.getState().cards.find((candidate) => candidate.key === key);
      if (card !== undefined) engine.add(card.id, setupOf(store.getState()));
    },
    switchCustomer(id) {
      write({ customerId: id });
      look();
    },
    setThreadOpen(on) {
      write({ thread: { ...store.getState().thread, on } });
      look();
    },
    setTenantOn(on) {
      write({ tenant: { ...store.getState().tenant, on } });
      look();
    },
    settleUrl,
    async plannedRequests() {
      const { configs, context, sender } = setupOf(store.getState());
      try {
        return await Promise.all(
          deduplicate(activeConfigs(configs)).map((batch) =>
            buildRequest(batch, context, sender, enginePorts.hmac),
          ),
        );
      } catch {
        return null;
      }
    },
    selectPart(selected) {
      const { answerSelection } = store.getState();
      const { selected: former } = answerSelection;
      if (former?.from === selected?.from && samePart(former, selected)) return;
      store.setState({ answerSelection: { ...answerSelection, selected } });
    },
    hoverPart(hovered) {
      const { answerSelection } = store.getState();
      if (samePart(answerSelection.hovered, hovered)) return;
      store.setState({ answerSelection: { ...answerSelection, hovered } });
    },
    dispose: () => engine.dispose(),
  };
  write({});
  return workspace;
}

/** Faults of disabled cards are told, but keep nobody from loading. */
function blockingFaults(state: WorkspaceState): number {
  const disabled = new Set(state.cards.filter((card) => !card.enabled).map((card) => card.id));
  return Object.keys(state.faults).filter((field) => {
    const [kind, id = ''] = field.split(' ');
    return !(kind === 'card' && disabled.has(id));
  }).length;
}

/** Name and mail for the head of the panel. */
export function panelCustomerOf(state: WorkspaceState): { name: string; email: string } {
  const { name, email } = currentCustomer(state);
  return { name: name === '' ? email : name, email };
}
