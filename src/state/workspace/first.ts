import { EMPTY_SESSION } from '../../protocol/session-state.ts';
import { NO_ANSWER_SELECTION } from './answer-selection.ts';
import type { RememberedWorkspace } from './file.ts';
import type { HeaderRow, WorkspaceState } from './state.ts';

type NewId = (prefix: string) => string;

export function emptyRow(newId: NewId): HeaderRow {
  return { id: newId('h'), name: '', value: '' };
}

/** What a person meets first: one empty header row, an open thread, ids made up once and kept. */
export function firstState(newId: NewId): WorkspaceState {
  const customerId = newId('c');
  return {
    endpoint: { url: '', headers: [emptyRow(newId)], secretsOrigin: null },
    cards: [],
    pendingKeys: '',
    customers: [{ id: customerId, name: 'Alex Larsson', email: 'alex@grocery.co', externalId: '' }],
    customerId,
    thread: { on: true, id: newId('th'), externalId: '' },
    tenant: { on: false, id: newId('te'), externalId: '' },
    workspaceId: newId('w'),
    signingSecret: '',
    limitMs: 4000,
    dropped: null,
    lastLoadSigned: false,
    restored: false,
    blocked: null,
    faults: {},
    faultsShown: false,
    session: EMPTY_SESSION,
    answerSelection: NO_ANSWER_SELECTION,
  };
}

/** The workspace as it was left, its header values still to be entered. */
export function rememberedState(kept: RememberedWorkspace, newId: NewId): WorkspaceState {
  const endpoint = (url: string, names: readonly { name: string }[]) => ({
    url,
    headers: names.map(({ name }) => ({ id: newId('h'), name, value: '' })),
    secretsOrigin: null,
  });
  const form = endpoint(kept.url, kept.headers);
  return {
    ...firstState(newId),
    endpoint: form.headers.length === 0 ? { ...form, headers: [emptyRow(newId)] } : form,
    cards: kept.cards.map(({ own, ...card }) => ({
      ...card,
      own: own === null ? null : endpoint(own.url, own.headers),
    })),
    customers: kept.customers,
    customerId: kept.customerId,
    thread: kept.thread,
    tenant: kept.tenant,
    workspaceId: kept.workspaceId,
    limitMs: kept.limitMs,
    lastLoadSigned: kept.lastLoadSigned,
    restored: true,
  };
}
