import { EMPTY_SESSION } from '../../protocol/session-state.ts';
import { NO_ANSWER_SELECTION } from './answer-selection.ts';
import type { RememberedEndpoint, RememberedWorkspace } from './file.ts';
import type { CardEndpoint, HeaderRow, WorkspaceState } from './state.ts';

type NewId = (prefix: string) => string;

export function emptyRow(newId: NewId): HeaderRow {
  return { id: newId('h'), name: '', value: '', origin: null };
}

/** The state on a first visit: one empty header row, an open thread, and generated ids that are kept from then on. */
export function firstState(newId: NewId): WorkspaceState {
  const customerId = newId('c');
  return {
    endpoint: { url: '', headers: [emptyRow(newId)], leftOut: [] },
    cards: [],
    pendingKeys: '',
    customers: [
      { ref: customerId, id: customerId, name: 'Alex Larsson', email: 'alex@grocery.co', externalId: '' },
    ],
    customerRef: customerId,
    thread: { on: true, id: newId('th'), externalId: '' },
    tenant: { on: false, id: newId('te'), externalId: '' },
    workspaceId: newId('w'),
    signingSecret: '',
    signedOrigins: [],
    limitMs: 4000,
    dropped: [],
    lastLoadSigned: false,
    restored: false,
    blocked: null,
    faults: {},
    faultsShown: false,
    session: EMPTY_SESSION,
    answerSelection: NO_ANSWER_SELECTION,
  };
}

/** The workspace as it was stored. Header values have to be entered again. */
export function rememberedState(kept: RememberedWorkspace, newId: NewId): WorkspaceState {
  const endpoint = ({ url, headers, leftOut }: RememberedEndpoint): CardEndpoint => ({
    url,
    headers: headers.map(({ name }) => ({ ...emptyRow(newId), name })),
    leftOut,
  });
  const form = endpoint(kept);
  return {
    ...firstState(newId),
    endpoint: form.headers.length === 0 ? { ...form, headers: [emptyRow(newId)] } : form,
    cards: kept.cards.map(({ own, ...card }) => ({
      ...card,
      own: own === null ? null : endpoint(own),
    })),
    ...customersOf(kept, newId),
    thread: kept.thread,
    tenant: kept.tenant,
    workspaceId: kept.workspaceId,
    limitMs: kept.limitMs,
    lastLoadSigned: kept.lastLoadSigned,
    restored: true,
  };
}

/** Gives each customer its own `ref`, even if ids are the same. */
function customersOf(
  { customers, customerId }: RememberedWorkspace,
  newId: NewId,
): Pick<WorkspaceState, 'customers' | 'customerRef'> {
  const refs = new Set<string>();
  const each = customers.map((customer) => {
    const ref = refs.has(customer.id) ? newId('c') : customer.id;
    refs.add(ref);
    return { ...customer, ref };
  });
  return { customers: each, customerRef: each.find(({ id }) => id === customerId)?.ref ?? customerId };
}
