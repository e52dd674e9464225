import type { StoreApi } from 'zustand/vanilla';
import { activeConfigs } from '../../protocol/config.ts';
import { deduplicate } from '../../protocol/deduplicate.ts';
import { createEngine, type EnginePorts, type LoadSetup } from '../../protocol/engine.ts';
import type { ExactRequest } from '../../protocol/ports.ts';
import { buildRequest } from '../../protocol/request.ts';
import { type AnswerPart, type AnswerSelection, samePart } from './answer-selection.ts';
import { createWorkspaceEdits, type WorkspaceEdits } from './edits.ts';
import { createLoads, type WorkspaceLoads } from './loads.ts';
import { settleSecrets } from './secrets.ts';
import { blockingFaultsOf, setupOf } from './setup.ts';
import type { WorkspaceState } from './state.ts';
import { createWrites, type WorkspaceStorage } from './writes.ts';

export interface WorkspacePorts extends Omit<EnginePorts, 'storage'> {
  workspaceStorage: WorkspaceStorage;
  /** A new unique id: `newId('c')` → `c_01K…`. */
  newId(prefix: string): string;
}

/** Everything the endpoint side does. Each write goes through here. */
export interface Workspace extends WorkspaceEdits, WorkspaceLoads {
  store: Pick<StoreApi<WorkspaceState>, 'getState' | 'getInitialState' | 'subscribe'>;
  transportKind: 'relay' | 'direct';
  /** What is needed to send requests, for other code that sends them. */
  ports: Pick<EnginePorts, 'clock' | 'transport' | 'hmac'>;
  /** The form's current setup, including what is being typed, or a sentence that says why it can't be loaded. */
  currentSetup(): LoadSetup | string;
  /** Which addresses the relay may reach; null if that's unknown or there's no relay. */
  addressPolicy: 'local' | 'public' | null;
  /** Names of a request's headers that the transport can't send the way Plain does. */
  unsendableHeaders(request: ExactRequest): readonly string[];
  switchCustomer(ref: string): void;
  /** Whether the cards are visible. Nothing reloads automatically while they aren't. */
  setShown(shown: boolean): void;
  setThreadOpen(open: boolean): void;
  setTenantOn(on: boolean): void;
  /** The exact requests that a load would send now; null if one of them can't be built. */
  plannedRequests(): Promise<readonly ExactRequest[] | null>;
  /** Selects a component of a response in both the body's viewer and the preview. */
  selectPart(part: AnswerSelection['selected']): void;
  hoverPart(part: AnswerPart | null): void;
  dispose(): void;
}

/** The workspace with its engine. Header values and the signing secret never reach `workspaceStorage`. */
export function createWorkspace({ workspaceStorage, newId, ...enginePorts }: WorkspacePorts): Workspace {
  const engine = createEngine(enginePorts);
  const writes = createWrites({
    workspaceStorage,
    newId,
    written(isWhole) {
      if (isWhole) loads.commitContext();
      engine.configure(setupOf(store.getState()).configs);
    },
  });
  const { store, write } = writes;
  engine.subscribe(() => store.setState({ session: engine.state() }));
  const edits = createWorkspaceEdits({
    read: () => store.getState(),
    write,
    settle: writes.settleUrl,
    newId,
  });
  const loads = createLoads({ engine, writes, edits, newId });

  const workspace: Workspace = {
    ...edits,
    ...loads,
    store,
    transportKind: enginePorts.transport.kind,
    ports: enginePorts,
    currentSetup() {
      const state = store.getState();
      const [fault] = Object.values(blockingFaultsOf(state));
      return fault ?? setupOf(state);
    },
    addressPolicy: enginePorts.transport.addressPolicy ?? null,
    unsendableHeaders: (request) => enginePorts.transport.unsendableHeaders(request),
    switchCustomer: (ref) => write({ customerRef: ref }),
    setShown: (shown) => engine.setShown(shown),
    setThreadOpen: (on) => write({ thread: { ...store.getState().thread, on } }),
    setTenantOn: (on) => write({ tenant: { ...store.getState().tenant, on } }),
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
