import { createStore, type StoreApi } from 'zustand/vanilla';
import { activeConfigs } from '../../protocol/config.ts';
import { contextKey, type LoadContext } from '../../protocol/context.ts';
import { deduplicate } from '../../protocol/deduplicate.ts';
import { createEngine, type EnginePorts, type LoadSetup } from '../../protocol/engine.ts';
import type { ExactRequest } from '../../protocol/ports.ts';
import { buildRequest } from '../../protocol/request.ts';
import { type AnswerPart, type AnswerSelection, samePart } from './answer-selection.ts';
import { createWorkspaceEdits, type WorkspaceEdits } from './edits.ts';
import { isFromNewerVersion, parseRemembered, type RememberedWorkspace, rememberedPart } from './file.ts';
import { firstState, rememberedState } from './first.ts';
import { firstFault } from './first-fault.ts';
import { keysInUrl } from './keys-in-url.ts';
import { settleSecrets } from './secrets.ts';
import { blockingFaultsOf, faultsOf, formAlone, setupOf, splitKeys } from './setup.ts';
import type { WorkspaceFaults, WorkspaceState } from './state.ts';

/** Where the workspace is kept. Neither side throws; what cannot be kept lasts for the visit. */
export interface WorkspaceStorage {
  /** What was saved last, as parsed JSON; null if there is nothing. */
  load(): unknown;
  save(workspace: RememberedWorkspace): void;
}

export interface WorkspacePorts extends Omit<EnginePorts, 'storage'> {
  workspaceStorage: WorkspaceStorage;
  /** A new unique id: `newId('c')` → `c_01K…`. */
  newId(prefix: string): string;
}

/** Everything the endpoint side does. Each write goes through here. */
export interface Workspace extends WorkspaceEdits {
  store: Pick<StoreApi<WorkspaceState>, 'getState' | 'getInitialState' | 'subscribe'>;
  transportKind: 'relay' | 'direct';
  /** How requests are sent, for whatever else sends them. */
  ports: Pick<EnginePorts, 'clock' | 'transport' | 'hmac'>;
  /** What the form says now, with everything that is typed; a sentence where it can't be loaded. */
  currentSetup(): LoadSetup | string;
  /** Opens a customer of a list, in their thread and tenant, and loads their cards. */
  loadFor(context: LoadContext): void;
  /** Which addresses the relay may reach; null where that is not known, or there is no relay. */
  addressPolicy: 'local' | 'public' | null;
  /** Names of a request's headers that the transport cannot send as Plain does. */
  unsendableHeaders(request: ExactRequest): readonly string[];
  /** Requests every enabled card. False if a field keeps it from loading; its error is then shown and focused. */
  load(): boolean;
  /**
   * Opens the customer once more, as Plain does: what is kept comes from the cache, the rest is requested. False
   * as for `load`.
   */
  openAgain(): boolean;
  /** Requests one card, whatever is kept. */
  reload(cardId: string): void;
  cancel(): void;
  /** Adds the key to the form's cards and requests it. */
  requestKey(key: string): void;
  /** Asks the form's URL without naming a card key, to see which cards it answers. False as for `load`. */
  listKeys(): boolean;
  /** Gives a card another key and requests it under that one. */
  askForKeyInstead(cardId: string, key: string): void;
  switchCustomer(ref: string): void;
  /**
   * Leaving or confirming a field of the customer, thread or tenant: cards are now shown for what it says. They
   * load by themselves where their endpoint was loaded by hand before.
   */
  commitContext(): void;
  /** Whether anyone can see the cards; nothing reloads by itself while they aren't shown. */
  setShown(shown: boolean): void;
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
  /** URLs that were loaded by hand: no other server is asked without someone saying so. */
  const askedByHand = new Set<string>();
  let isPart = false;
  /** The URL whose own keys were taken over; who removes them doesn't get them back. */
  let keysTakenFrom = '';

  /** Whatever changes an address comes through here, and secrets of another origin go out with it. */
  function write(change: Partial<WorkspaceState>, { halfTyped } = { halfTyped: false }): void {
    const changed = { ...store.getState(), ...change };
    const next = halfTyped ? changed : settleSecrets(changed);
    const faults = faultsOf(next);
    const faultsShown = next.faultsShown && Object.keys(faults).length > 0;
    store.setState({ ...next, faults, faultsShown });
    save();
    if (!halfTyped && !isPart) commitContext();
    engine.configure(setupOf(store.getState()).configs);
  }

  /** Several writes that are one step; the caller commits the context afterwards. */
  function together(writes: () => void): void {
    isPart = true;
    writes();
    isPart = false;
  }

  const settleUrl = () => {
    if (settleSecrets(store.getState()) !== store.getState()) write({});
  };

  function save(): void {
    const part = rememberedPart(store.getState());
    const text = JSON.stringify(part);
    if (text === saved || !keepsChanges) return;
    saved = text;
    workspaceStorage.save(part);
  }

  engine.subscribe(() => store.setState({ session: engine.state() }));
  const edits = createWorkspaceEdits({ read: () => store.getState(), write, settle: settleUrl, newId });

  function isLoadable(): boolean {
    return Object.keys(blockingFaultsOf(store.getState())).length === 0;
  }

  /** Everything that is typed counts now. False where a field keeps it from loading. */
  function ready(): boolean {
    together(() => {
      edits.commitKeys();
      settleUrl();
      takeKeysFromUrl();
      write({ faultsShown: true });
    });
    const isReady = isFree(blockingFaultsOf(store.getState()));
    if (!isReady) commitContext();
    return isReady;
  }

  /** True where nothing keeps a load back; else someone is led to the first field that does. */
  function isFree(faults: WorkspaceFaults): boolean {
    const field = firstFault(faults);
    if (field !== null) store.setState({ blocked: { field, nth: (store.getState().blocked?.nth ?? 0) + 1 } });
    return field === null;
  }

  function takeKeysFromUrl(): void {
    const { endpoint, cards, pendingKeys } = store.getState();
    if (keysTakenFrom === endpoint.url || cards.length > 0 || pendingKeys.trim() !== '') return;
    keysTakenFrom = endpoint.url;
    edits.addKeys(keysInUrl(endpoint.url));
  }

  /** Loads for what the fields say of customer, thread and tenant, unless that is shown already. */
  function commitContext(): boolean {
    const shown = engine.state().context;
    const { context } = setupOf(store.getState());
    if (shown !== null && contextKey(shown) === contextKey(context)) return false;
    together(settleUrl);
    const setup = setupOf(store.getState());
    const configs = isLoadable() ? setup.configs.filter(({ url }) => askedByHand.has(url.trim())) : [];
    engine.view({ ...setup, configs });
    // What is kept of the others is shown as well.
    engine.configure(setup.configs);
    return true;
  }

  function loadByHand(run: (setup: LoadSetup) => void): boolean {
    if (!ready()) return false;
    const setup = setupOf(store.getState());
    for (const { url } of activeConfigs(setup.configs)) askedByHand.add(url.trim());
    together(() => write({ lastLoadSigned: setup.sender.signingSecret !== '', restored: false }));
    run(setup);
    return true;
  }

  const workspace: Workspace = {
    ...edits,
    store,
    transportKind: enginePorts.transport.kind,
    ports: enginePorts,
    currentSetup() {
      const state = store.getState();
      const [fault] = Object.values(blockingFaultsOf(state));
      return fault ?? setupOf(state);
    },
    loadFor({ customer, thread, tenant }) {
      together(() => {
        const { customers } = store.getState();
        const known = customers.find(({ id }) => id === customer.id);
        const ref = known?.ref ?? newId('c');
        const opened = {
          ...customer,
          ref,
          name: known?.name ?? customer.email,
          externalId: customer.externalId ?? '',
        };
        const others = customers.filter((other) => other !== known);
        const referenceFor = (reference: typeof thread) => ({
          on: reference !== null,
          id: reference?.id ?? '',
          externalId: reference?.externalId ?? '',
        });
        write({
          customers: [...others, opened],
          customerRef: ref,
          ...(thread === null ? {} : { thread: referenceFor(thread) }),
          ...(tenant === null ? {} : { tenant: referenceFor(tenant) }),
        });
      });
      loadByHand((setup) => engine.load(setup));
    },
    addressPolicy: enginePorts.transport.addressPolicy ?? null,
    unsendableHeaders: (request) => enginePorts.transport.unsendableHeaders(request),
    load: () => loadByHand((setup) => engine.load(setup)),
    openAgain: () => loadByHand((setup) => engine.view(setup)),
    reload(cardId) {
      const isNew = commitContext();
      const card = engine.state().cards.find(({ configId }) => configId === cardId);
      if (isNew && card?.loading) return;
      if (isLoadable()) engine.reload(cardId, setupOf(store.getState()));
      else engine.reload(cardId);
    },
    cancel: () => engine.cancel(),
    requestKey(key) {
      edits.addKeys(splitKeys(key));
      loadByHand((setup) => {
        const card = setup.configs.find((candidate) => candidate.key === key);
        if (card !== undefined) engine.add(card.id, setup);
      });
    },
    listKeys() {
      together(() => {
        settleUrl();
        write({ faultsShown: true });
      });
      commitContext();
      const state = formAlone(store.getState());
      if (!isFree(blockingFaultsOf(state))) return false;
      const { configs, ...setup } = setupOf(state);
      const endpoint = configs.at(-1);
      if (endpoint !== undefined) engine.list(endpoint, setup);
      return true;
    },
    askForKeyInstead(cardId, key) {
      edits.changeCard(cardId, { key });
      loadByHand((setup) => engine.add(cardId, setup));
    },
    switchCustomer: (ref) => write({ customerRef: ref }),
    commitContext: () => void commitContext(),
    setShown: (shown) => engine.setShown(shown),
    setThreadOpen: (on) => write({ thread: { ...store.getState().thread, on } }),
    setTenantOn: (on) => write({ tenant: { ...store.getState().tenant, on } }),
    settleUrl() {
      settleUrl();
      takeKeysFromUrl();
    },
    async plannedRequests() {
      const { configs, context, sender } = setupOf(settleSecrets(store.getState()));
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
