import type { WorkspaceCustomer, WorkspaceState } from './state.ts';

type PresetChange = Partial<Pick<WorkspaceState, 'thread' | 'tenant'>> & {
  customer?: Partial<WorkspaceCustomer>;
};

interface Preset {
  label: string;
  /** What it sends, and what real endpoints get wrong about it. */
  hint: string;
  change(state: WorkspaceState): PresetChange;
}

const LONG_MAILBOX = 'a.customer.whose.address.runs.on.and.on'.padEnd(64, '.x').slice(0, 63).concat('z');
const LONG_LABEL = 'a-company-with-a-name-that-never-seems-to-come-to-any-end'.padEnd(63, 'd');

/** In the order of the menu. */
export const PRESET_NAMES = ['external-id-null', 'no-thread', 'no-tenant', 'long-email', 'accents'] as const;

export type PresetName = (typeof PRESET_NAMES)[number];

/** Contexts that real endpoints often get wrong. */
export const CONTEXT_PRESETS: Readonly<Record<PresetName, Preset>> = {
  'external-id-null': {
    label: 'External id is null',
    hint: 'Sends null. Endpoints that require a string respond with 400.',
    change: () => ({ customer: { externalId: '' } }),
  },
  'no-thread': {
    label: 'No thread open',
    hint: 'Requests don’t mention a thread.',
    change: ({ thread }) => ({ thread: { ...thread, on: false } }),
  },
  'no-tenant': {
    label: 'No tenant',
    hint: 'Requests don’t mention a tenant.',
    change: ({ tenant }) => ({ tenant: { ...tenant, on: false } }),
  },
  'long-email': {
    label: 'Very long email',
    hint: '254 characters, the longest an address can be.',
    change: () => ({
      customer: { email: `${LONG_MAILBOX}@${LONG_LABEL}.${LONG_LABEL}.${LONG_LABEL.slice(0, 53)}.example` },
    }),
  },
  accents: {
    label: 'Accents and emoji',
    hint: 'Outside ASCII in the name and the email; the signature covers their UTF-8 bytes.',
    change: () => ({ customer: { name: 'Zoë Ångström-Núñez 🌻', email: 'zoë@ångström.example' } }),
  },
};
