import { isIP } from 'node:net';
import { kindOfAddress, kindOfName } from '../relay/address-policy.ts';
import { POLICY_NAMES, type PolicyName } from '../relay/envelope.ts';

/** The server's settings from its environment. */
export interface Settings {
  host: string;
  port: number;
  relayPolicy: PolicyName;
  /** Host names that the relay accepts, in lower case; null for any. */
  allowedHosts: ReadonlySet<string> | null;
  /** How many requests to endpoints the relay makes for one caller per minute. */
  relayRate: number;
  /** How many requests to endpoints the relay runs at a time; others wait. */
  relayAtOnce: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that can't be used. The message says in one sentence what to write instead. */
export class SettingError extends Error {}

function isLoopback(host: string): boolean {
  return (isIP(host) ? kindOfAddress(host) : kindOfName(host)) === 'loopback';
}

function wholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  [low, high]: [number, number],
): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new SettingError(`${name}=${text} isn’t usable: write a whole number from ${low} to ${high}.`);
}

function relayPolicy(text: string | undefined, host: string): PolicyName {
  if (text === undefined || text === '') return isLoopback(host) ? 'local' : 'public';
  const named = POLICY_NAMES.find((name) => name === text);
  if (named !== undefined) return named;
  throw new SettingError(`RELAY_POLICY=${text} isn’t usable: write ${POLICY_NAMES.join(' or ')}.`);
}

/** Reads HOST, PORT, RELAY_POLICY, ALLOWED_HOSTS, RELAY_RATE and RELAY_AT_ONCE. Throws `SettingError`. */
export function readSettings(env: Environment): Settings {
  const host = env.HOST || '127.0.0.1';
  const policy = relayPolicy(env.RELAY_POLICY, host);
  const named = (env.ALLOWED_HOSTS ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const own = ['localhost', '127.0.0.1', '[::1]', isIP(host) === 6 ? `[${host}]` : host];
  return {
    host,
    port: wholeNumber('PORT', env.PORT, 4173, [0, 65535]),
    relayPolicy: policy,
    // With the `local` policy, DNS rebinding could let a foreign page reach this network through the relay.
    allowedHosts: policy === 'public' && named.length === 0 ? null : new Set([...own, ...named]),
    // If only this machine can connect, the caller is the person who runs the server.
    relayRate: wholeNumber('RELAY_RATE', env.RELAY_RATE, isLoopback(host) ? 6000 : 300, [1, 1_000_000]),
    relayAtOnce: wholeNumber('RELAY_AT_ONCE', env.RELAY_AT_ONCE, policy === 'local' ? 50 : 16, [1, 200]),
  };
}

/** Whether a `Host` header names this server, whatever the port. */
export function knowsHost(settings: Settings, host: string): boolean {
  if (settings.allowedHosts === null) return true;
  return settings.allowedHosts.has(host.toLowerCase().replace(/:\d+$/, ''));
}
