import { createStore, type StoreApi } from 'zustand/vanilla';
import { pacedMs } from '../../checkup/asking/pace.ts';
import type { CheckupPorts } from '../../checkup/asking/plan.ts';
import { readCustomers } from '../../checkup/customers/read-customers.ts';
import { plannedRequests } from '../../checkup/run.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { apisOf, type CheckedApi, planOf, setupOfApi } from './chosen-api.ts';
import { createCustomersRun } from './customers-run.ts';
import { createEndpointRun } from './endpoint-run.ts';
import { createKeptRuns, type RunStorage } from './kept-runs.ts';
import { type CheckupSettings, type CheckupState, firstCheckupState, NO_CUSTOMERS } from './state.ts';
import { parseStoredRuns } from './stored-runs.ts';

/** The most requests a run sends, and the least time it takes. */
export interface Planned {
  requests: number;
  /** Milliseconds that the run waits for the server's own limit. */
  pacedMs: number;
  /** The server's limit: requests to endpoints in a minute; null if there isn’t one. */
  perMinute: number | null;
}

export interface CheckupDeps {
  /** The form's current setup, or a sentence that says why it can't be loaded. */
  setup(): LoadSetup | string;
  ports: CheckupPorts;
  storage: RunStorage;
  isOnline(): boolean;
}

export interface Checkup {
  store: Pick<StoreApi<CheckupState>, 'getState' | 'getInitialState' | 'subscribe'>;
  apis(): readonly CheckedApi[];
  chooseApi(api: number): void;
  change(settings: Partial<CheckupSettings>): void;
  /** How many requests a run would send now, and how long it would wait. */
  planned(): Planned;
  /** The same for loading the list of customers. */
  plannedCustomers(): Planned;
  start(): void;
  stop(): void;
  /** Runs one scenario again and replaces its line. */
  again(id: string): void;
  /** Reads a pasted or dropped list of customers. */
  readList(text: string): void;
  startCustomers(): void;
  stopCustomers(): void;
  /** Deletes everything kept of earlier runs. */
  forget(): void;
  dispose(): void;
}

/** The check-up of the workspace's endpoint: settings, runs, and what is kept of them. */
export function createCheckup({ setup, ports, storage, isOnline }: CheckupDeps): Checkup {
  const { now } = ports.clock;
  const found = parseStoredRuns(storage.read(), now());
  const store = createStore<CheckupState>()(() => firstCheckupState(found.runs, found.running?.at ?? null));
  const kept = createKeptRuns(storage, now, store);
  const chosenSetup = () => setupOfApi(setup(), store.getState().api);
  const endpoint = createEndpointRun({ store, ports, kept, chosenSetup, isOnline });
  const customers = createCustomersRun({ store, ports, chosenSetup, isOnline });

  function plannedFor(requests: number): Planned {
    const perMinute = ports.transport.limits?.perMinute ?? null;
    return { requests, pacedMs: perMinute === null ? 0 : pacedMs(requests, perMinute), perMinute };
  }

  return {
    store,
    apis() {
      const whole = setup();
      return typeof whole === 'string' ? [] : apisOf(whole);
    },
    chooseApi: (api) => store.setState(({ settings }) => ({ api, settings: { ...settings, probing: null } })),
    change: (settings) => store.setState((state) => ({ settings: { ...state.settings, ...settings } })),
    planned() {
      const chosen = chosenSetup();
      return plannedFor(typeof chosen === 'string' ? 0 : plannedRequests(planOf(chosen, store.getState())));
    },
    plannedCustomers: () => plannedFor(store.getState().list.customers.length),
    start: () => void endpoint.start(),
    stop: endpoint.stop,
    again: (id) => void endpoint.again(id),
    readList(text) {
      const whole = setup();
      const base =
        typeof whole === 'string'
          ? { customer: { id: '', email: '', externalId: null }, thread: null, tenant: null }
          : whole.context;
      store.setState({ list: { text, ...readCustomers(text, base) }, customers: NO_CUSTOMERS });
    },
    startCustomers: () => void customers.start(),
    stopCustomers: customers.stop,
    forget() {
      kept.forget();
      store.setState({ previous: null, interruptedAt: null });
    },
    dispose() {
      endpoint.dispose();
      customers.stop();
    },
  };
}
