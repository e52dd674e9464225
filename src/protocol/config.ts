/** One header of a card configuration. */
export interface ConfigHeader {
  name: string;
  value: string;
}

/** One card's settings in Plain (SPEC.md §4). */
export interface CardConfig {
  id: string;
  title: string;
  key: string;
  defaultTtlSeconds: number;
  url: string;
  headers: readonly ConfigHeader[];
  enabled: boolean;
  /** Cards are sorted by this. Ties keep the order of creation, which is the list's order. */
  order: number;
}

export const CONFIG_LIMITS = {
  configs: 25,
  title: 500,
  key: 500,
  ttlMin: 15,
  ttlMax: 31_536_000,
  url: 600,
  headers: 20,
  headerName: 100,
  headerValue: 500,
  orderMax: 100_000,
} as const;

export type ConfigField = 'title' | 'key' | 'defaultTtlSeconds' | 'url' | 'headers' | 'order';
export type HeaderField = 'name' | 'value';

/** A broken limit and its field. `headerIndex` and `headerField` say which header it's about. */
export interface ConfigFault {
  configId: string;
  field: ConfigField;
  headerIndex: number | null;
  headerField: HeaderField | null;
  message: string;
}

const KEY = /^[a-zA-Z0-9_-]+$/;
const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Lower-case names of headers that a configuration can't set: those of the connection. Nor can it set `proxy-…`. */
export const UNSETTABLE_HEADERS = new Set([
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'keep-alive',
  'expect',
]);
/** Lower-case names of headers that the protocol sets itself (SPEC.md §5). */
export const PROTOCOL_HEADERS = new Set([
  'content-type',
  'accept',
  'plain-workspace-id',
  'user-agent',
  'plain-request-signature',
]);

/** What is wrong with a card's title, or null. */
function titleFault(title: string): string | null {
  if (title === '') return 'A card needs a title.';
  if (title.length > CONFIG_LIMITS.title) {
    return `A title has at most 500 characters; this one has ${title.length}.`;
  }
  return null;
}

/** What is wrong with a card key, or null. */
export function keyFault(key: string): string | null {
  if (key === '') return 'A card needs a key.';
  if (!KEY.test(key)) {
    return `“${shorten(key)}” isn’t a card key: use letters A–Z, digits, hyphens and underscores only.`;
  }
  if (key.length > CONFIG_LIMITS.key) {
    return `A card key has at most 500 characters; this one has ${key.length}.`;
  }
  return null;
}

/** What is wrong with a default time to live in seconds, or null. */
export function ttlFault(seconds: number): string | null {
  if (!Number.isInteger(seconds)) return 'The time to live is a whole number of seconds.';
  if (seconds < CONFIG_LIMITS.ttlMin) return 'Plain keeps a card for at least 15 seconds.';
  if (seconds > CONFIG_LIMITS.ttlMax) return 'Plain keeps a card for at most a year (31536000 seconds).';
  return null;
}

/** What is wrong with an endpoint's URL, or null. Surrounding white space doesn't count. */
export function urlFault(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'Enter the URL of your endpoint.';
  if (trimmed.length > CONFIG_LIMITS.url) {
    return `A URL has at most 600 characters in Plain; this one has ${trimmed.length}.`;
  }
  const url = parseUrl(trimmed);
  if (url === null) {
    return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d/.test(trimmed)
      ? 'This isn’t a valid URL.'
      : 'Enter the complete URL, starting with https://';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return /^[\w.-]+:\d/.test(trimmed)
      ? 'Enter the complete URL, starting with https://'
      : 'Plain only calls https:// URLs.';
  }
  if (url.username !== '' || url.password !== '') {
    return 'Leave name and password out of the URL; send them in an Authorization header.';
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'Plain only calls https:// URLs. Here, http:// works for localhost only.';
  }
  return null;
}

/** What Plain would reject in a URL that the playground accepts, or null (SPEC.md §4). */
export function urlNote(text: string): string | null {
  const url = parseUrl(text.trim());
  if (url === null || !isLoopback(url.hostname)) return null;
  return 'Only works here: Plain can’t reach localhost and requires https://.';
}

/** What is wrong with a header's name, or null. */
export function headerNameFault(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'A header needs a name.';
  if (trimmed.length > CONFIG_LIMITS.headerName) {
    return `A header name has at most 100 characters; this one has ${trimmed.length}.`;
  }
  if (!HEADER_NAME.test(trimmed)) {
    return 'A header name is made of letters, digits and hyphens, without spaces or colons.';
  }
  const lower = trimmed.toLowerCase();
  if (PROTOCOL_HEADERS.has(lower)) return `Plain sets ${trimmed} itself.`;
  if (UNSETTABLE_HEADERS.has(lower) || lower.startsWith('proxy-')) {
    return `${trimmed} belongs to the connection and can’t be set.`;
  }
  return null;
}

/** What is wrong with a header's value, or null. */
export function headerValueFault(value: string): string | null {
  if (value === '') return 'A header needs a value.';
  if (value.length > CONFIG_LIMITS.headerValue) {
    return `A header value has at most 500 characters; this one has ${value.length}.`;
  }
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 ? code !== 9 : code === 127 || code > 255) {
      return code < 32 || code === 127
        ? 'A header value can’t contain line breaks or control characters.'
        : `A header value can’t contain “${character}”: headers only carry Latin letters.`;
    }
  }
  return null;
}

/** Everything that is wrong with one configuration, field by field (SPEC.md §4). */
export function checkConfig(config: CardConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const tell = (
    field: ConfigField,
    message: string | null,
    index: number | null,
    part: HeaderField | null,
  ) => {
    if (message !== null) {
      faults.push({ configId: config.id, field, headerIndex: index, headerField: part, message });
    }
  };
  tell('title', titleFault(config.title), null, null);
  tell('key', keyFault(config.key), null, null);
  tell('defaultTtlSeconds', ttlFault(config.defaultTtlSeconds), null, null);
  tell('url', urlFault(config.url), null, null);
  if (config.headers.length > CONFIG_LIMITS.headers) {
    tell('headers', `A card has at most 20 headers; this one has ${config.headers.length}.`, null, null);
  }
  const seen = new Set<string>();
  config.headers.forEach((header, index) => {
    const name = header.name.trim().toLowerCase();
    tell('headers', headerNameFault(header.name), index, 'name');
    tell('headers', headerValueFault(header.value), index, 'value');
    if (name !== '' && seen.has(name)) {
      tell('headers', `There’s already a header ${header.name.trim()}.`, index, 'name');
    }
    seen.add(name);
  });
  if (!Number.isInteger(config.order) || config.order < 0 || config.order > CONFIG_LIMITS.orderMax) {
    tell('order', 'The order is a whole number from 0 to 100000.', null, null);
  }
  return faults;
}

/** Everything that is wrong with a workspace's configurations, including keys used twice and too many cards. */
export function checkConfigs(configs: readonly CardConfig[]): ConfigFault[] {
  const faults = configs.flatMap(checkConfig);
  const keys = new Set<string>();
  configs.forEach((config, index) => {
    const about = { configId: config.id, field: 'key' as const, headerIndex: null, headerField: null };
    if (config.key !== '' && keys.has(config.key)) {
      faults.push({ ...about, message: `The key “${shorten(config.key)}” is used by another card.` });
    }
    keys.add(config.key);
    if (index === CONFIG_LIMITS.configs) {
      faults.push({ ...about, message: 'A workspace has at most 25 cards.' });
    }
  });
  return faults;
}

/** The cards that are requested and shown, as Plain orders them: enabled, by order, at most 25. */
export function activeConfigs(configs: readonly CardConfig[]): CardConfig[] {
  return configs
    .filter((config) => config.enabled)
    .sort((a, b) => a.order - b.order)
    .slice(0, CONFIG_LIMITS.configs);
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether a URL's host name means this machine. */
function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
