import { activeConfigs } from '../../protocol/config.ts';
import { contextKey, type LoadContext } from '../../protocol/context.ts';
import type { Engine, LoadSetup } from '../../protocol/engine.ts';
import type { WorkspaceEdits } from './edits.ts';
import { firstFault } from './first-fault.ts';
import { keysInUrl } from './keys-in-url.ts';
import { blockingFaultsOf, formAlone, setupOf, splitKeys } from './setup.ts';
import type { WorkspaceFaults } from './state.ts';
import type { WorkspaceWrites } from './writes.ts';

interface LoadsPorts {
  engine: Engine;
  writes: WorkspaceWrites;
  edits: WorkspaceEdits;
  newId(prefix: string): string;
}

/** Loads cards on request, and decides which customer they're shown for. */
export interface WorkspaceLoads {
  /** Opens a customer of a list with their thread and tenant, and loads their cards. */
  loadFor(context: LoadContext): void;
  /** Requests every enabled card. False if an invalid field prevents it; its error is then shown and focused. */
  load(): boolean;
  /**
   * Opens the customer again, as Plain does: cached cards come from the cache, the rest is requested. False
   * as for `load`.
   */
  openAgain(): boolean;
  /** Requests one card, ignoring the cache. */
  reload(cardId: string): void;
  cancel(): void;
  /** Adds the key to the form's cards and requests it. */
  requestKey(key: string): void;
  /** Calls the form's URL without card keys to see which cards it has. False as for `load`. */
  listKeys(): boolean;
  /** Gives a card another key and requests it with that key. */
  askForKeyInstead(cardId: string, key: string): void;
  /**
   * Call this when a field of the customer, thread or tenant is left or confirmed: cards are shown for the new
   * values from now on. They load automatically if their endpoint was loaded by hand before. False if they're
   * already shown for these values.
   */
  commitContext(): boolean;
  /** Call this when a URL field is left: header values entered for another server are removed. */
  settleUrl(): void;
}

/** The ways to load. Each uses the fields' current values, and focuses the first invalid one. */
export function createLoads({ engine, writes, edits, newId }: LoadsPorts): WorkspaceLoads {
  const { store, write, together } = writes;
  /** URLs that were loaded by hand. No other server is called unless someone asks for it. */
  const askedByHand = new Set<string>();
  /** The URL whose keys were added last, so that they don't come back when someone removes them. */
  let keysTakenFrom = '';

  function isLoadable(): boolean {
    return Object.keys(blockingFaultsOf(store.getState())).length === 0;
  }

  /** Commits everything that is typed. False if an invalid field prevents loading. */
  function ready(): boolean {
    together(() => {
      edits.commitKeys();
      writes.settleUrl();
      takeKeysFromUrl();
      write({ faultsShown: true });
    });
    const isReady = isFree(blockingFaultsOf(store.getState()));
    if (!isReady) commitContext();
    return isReady;
  }

  /** True if there are no faults; otherwise focuses the first invalid field. */
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

  /** Loads for the fields' current customer, thread and tenant, unless those are shown already. */
  function commitContext(): boolean {
    const shown = engine.state().context;
    const { context } = setupOf(store.getState());
    if (shown !== null && contextKey(shown) === contextKey(context)) return false;
    together(writes.settleUrl);
    const setup = setupOf(store.getState());
    const configs = isLoadable() ? setup.configs.filter(({ url }) => askedByHand.has(url.trim())) : [];
    engine.view({ ...setup, configs });
    // Show the others from the cache as well.
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

  return {
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
        writes.settleUrl();
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
    settleUrl() {
      writes.settleUrl();
      takeKeysFromUrl();
    },
    commitContext,
  };
}
