import {
  array,
  boolean,
  catch as caught,
  literal,
  nullable,
  number,
  object,
  optional,
  type output,
  safeParse,
  string,
  union,
} from 'zod/mini';
import '../../cards/format/jitless.ts';
import { CONFIG_LIMITS } from '../../protocol/config.ts';
import { emptySecrets, leftOutOf, redactUrl, stillLeftOut } from '../../protocol/redact-url.ts';
import { type CardEndpoint, currentCustomer, type WorkspaceState } from './state.ts';

/** How long a new card is cached by default, in seconds. */
export const DEFAULT_TTL_SECONDS = 300;

const headerNames = array(object({ name: string() }));
const cardSettings = {
  title: string(),
  key: string(),
  // While someone types in the field, it may not contain a number when it's saved.
  defaultTtlSeconds: caught(number(), DEFAULT_TTL_SECONDS),
  enabled: boolean(),
};
/** A stored URL leaves out secret query values; their names are stored next to it. */
const rememberedEndpoint = {
  url: string(),
  headers: headerNames,
  leftOut: caught(array(string()), []),
};
const reference = object({ on: boolean(), id: string(), externalId: string() });

const rememberedSchema = object({
  version: literal(1),
  ...rememberedEndpoint,
  cards: array(
    object({
      ...cardSettings,
      id: string(),
      own: nullable(object(rememberedEndpoint)),
    }),
  ),
  customers: array(object({ id: string(), name: string(), email: string(), externalId: string() })),
  customerId: string(),
  thread: reference,
  tenant: reference,
  workspaceId: string(),
  limitMs: caught(union([literal(4000), literal(15_000)]), 4000),
  lastLoadSigned: caught(boolean(), false),
});

/** What is kept for the next visit. It has no field for header values or the signing secret. */
export type RememberedWorkspace = output<typeof rememberedSchema>;

export type RememberedEndpoint = Pick<RememberedWorkspace, 'url' | 'headers' | 'leftOut'>;

/** The part of a workspace that may be stored: header names without values, URLs without secrets. */
export function rememberedPart(state: WorkspaceState): RememberedWorkspace {
  return {
    version: 1,
    ...publicEndpoint(state.endpoint),
    cards: state.cards.map(({ id, title, key, defaultTtlSeconds, enabled, own }) => ({
      id,
      title,
      key,
      defaultTtlSeconds,
      enabled,
      own: own === null ? null : publicEndpoint(own),
    })),
    customers: state.customers.map(({ id, name, email, externalId }) => ({ id, name, email, externalId })),
    customerId: currentCustomer(state).id,
    thread: { ...state.thread },
    tenant: { ...state.tenant },
    workspaceId: state.workspaceId,
    limitMs: state.limitMs,
    lastLoadSigned: state.lastLoadSigned,
  };
}

/** The stored workspace, or null if it isn't valid. */
export function parseRemembered(value: unknown): RememberedWorkspace | null {
  const parsed = safeParse(rememberedSchema, value);
  return parsed.success && parsed.data.customers.length > 0 ? parsed.data : null;
}

/** Whether a newer version of the playground stored it. It must stay unchanged for that version. */
export function isFromNewerVersion(value: unknown): boolean {
  const parsed = safeParse(object({ version: number() }), value);
  return parsed.success && parsed.data.version > 1;
}

const fileSchema = object({
  cards: array(
    object({
      title: optional(string()),
      key: string(),
      defaultTimeToLiveSeconds: optional(number()),
      enabled: optional(boolean()),
      url: string(),
      leftOut: caught(array(string()), []),
      headers: optional(headerNames),
    }),
  ),
});

export interface ImportedConfig {
  title: string;
  key: string;
  defaultTtlSeconds: number;
  enabled: boolean;
  url: string;
  /** Names of query values that the file leaves out. */
  leftOut: string[];
  headerNames: string[];
}

/** The configurations as a file: every card with its URL and its headers' names, never their values. */
export function exportConfigs(state: WorkspaceState): string {
  const cards = state.cards.map((card) => {
    const { url, leftOut, headers } = publicEndpoint(card.own ?? state.endpoint);
    const { title, key, defaultTtlSeconds, enabled } = card;
    return {
      title: title === '' ? key : title,
      key,
      defaultTimeToLiveSeconds: defaultTtlSeconds,
      enabled,
      url,
      ...(leftOut.length === 0 ? {} : { leftOut }),
      headers,
    };
  });
  return `${JSON.stringify({ cards }, null, 2)}\n`;
}

/** Reads such a file. A value that breaks a limit is imported too, and shown as an error at its field. */
export function importConfigs(
  text: string,
): { ok: true; configs: ImportedConfig[] } | { ok: false; reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'This file isn’t JSON.' };
  }
  const parsed = safeParse(fileSchema, value);
  if (!parsed.success) {
    return {
      ok: false,
      reason: 'This file doesn’t contain card configurations: {"cards":[{"key", "url", …}]}.',
    };
  }
  if (parsed.data.cards.length > CONFIG_LIMITS.configs) {
    return {
      ok: false,
      reason: `A workspace has at most 25 cards; this file has ${parsed.data.cards.length}.`,
    };
  }
  const configs = parsed.data.cards.map((card) => ({
    title: card.title === undefined || card.title === card.key ? '' : card.title,
    key: card.key,
    defaultTtlSeconds: card.defaultTimeToLiveSeconds ?? DEFAULT_TTL_SECONDS,
    enabled: card.enabled ?? true,
    url: card.url,
    leftOut: [...new Set([...card.leftOut, ...emptySecrets(card.url)])],
    headerNames: (card.headers ?? []).map((header) => header.name),
  }));
  return { ok: true, configs };
}

function publicEndpoint({ url, headers, leftOut }: CardEndpoint): RememberedEndpoint {
  return {
    url: redactUrl(url),
    leftOut: [...new Set([...leftOutOf(url), ...stillLeftOut(url, leftOut)])],
    headers: headers.flatMap(({ name }) => (name.trim() === '' ? [] : [{ name }])),
  };
}
