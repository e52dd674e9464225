import { judgeUrl } from '../markdown/url.ts';
import { type DataValue, isNothing } from './data-value.ts';
import type { FieldName } from './name-words.ts';
import { isZeroDate } from './read-date.ts';
import { wordSet } from './word-set.ts';

/** Why a field is not ticked at first. */
export type Suspicion = 'secret' | 'hash' | 'internal' | 'html' | 'nothing';

/** What the dialog shows beside such a field. */
export const SUSPICION_WORDS: Readonly<Record<Suspicion, string>> = {
  secret: 'Looks like a secret',
  hash: 'Looks like a hash',
  internal: 'Looks internal',
  html: 'Contains HTML',
  nothing: 'Empty',
};

const SECRET_WORDS = wordSet(`
  password passwd passphrase secret secrets token apikey credential credentials authorization cookie
  signature otp pin cvv cvc ssn bearer jwt csrf nonce salt totp mnemonic seed passcode pwd privatekey
  accesskey iban pw pass recovery
`);
const SECRET_PAIRS = new Set([
  ...['api key', 'private key', 'access key', 'secret key', 'signing key', 'encryption key', 'session id'],
  ...['session key', 'backup codes', 'recovery codes', 'account number', 'card number', 'routing number'],
  ...[
    'social security',
    'tax id',
    'security answer',
    'auth key',
    'client key',
    'ssh key',
    'write key',
    'magic link',
    'login link',
    'login url',
    'reset url',
    'reset link',
    'invite link',
    'recovery code',
    'recovery phrase',
    'backup code',
    'unsubscribe url',
    'card no',
    'public key',
  ],
]);
/** Fields about a secret that don't contain it. */
const ABOUT_SECRETS = wordSet(`
  at on date reset enabled count used usage limit expires expiry type last4 status last name check
  required strategy provider sent policy protected changed email phone
`);
const SECRET_VALUE =
  /^(?:(?:sk|rk|pk)_(?:live|test)_|whsec_|gh[opsu]_|github_pat_|xox[abeoprs]-|AKIA[0-9A-Z]{12}|AIza|SG\.|shp(?:at|ca|pa|ss)_|glpat-|-----BEGIN|Bearer |Basic |ey[A-Za-z0-9_-]{10,}\.ey)/;
/** A link that lets anyone who has it sign in or take over an account. */
const SECRET_PATH =
  /^https?:\/\/\S*\/(?:reset(?:-password)?|password|magic(?:-link)?|activate|activation|invite|invitation|impersonate|autologin)\/[^/\s]{8,}/i;
/** A login in a URL, common for databases: `postgres://name:password@host`. */
const LOGIN_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:[^/\s@]+@/i;
const CARD_NUMBER = /^\d{13,16}$|^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,4}$/;
const SECRET_QUERY =
  /[?&](?:access_?token|token|api_?key|key|sig|signature|code|jwt|secret|auth|password|X-Amz-Signature)=[^&]/i;

const HASH_WORDS = wordSet(`
  hash md5 sha sha1 sha256 sha512 checksum digest fingerprint etag crc hmac thumbprint commit
`);
const HEX_HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const MARKED_HASH = /^(?:sha\d{1,3}[-:]|md5[-:]|\$2[aby]\$|\$argon2|\$scrypt\$|\{SSHA\})/i;
const LONG_BASE64 = /^[A-Za-z0-9+/_-]{60,}={0,2}$/;

const INTERNAL_NAMES = wordSet(`
  object livemode __typename etag cursor node_id gravatar_id self kind generated_timestamp api_version apiversion schema
  schema_version __v _rev has_more hasmore confirmed admin_graphql_api_id jsonapi idempotency_key
  request_id requestid trace_id revision site_admin user_view_type test_clock application discriminator
  resource_type type workspace_id app_id tenant portalid position index sort_order sortorder number_format
  source_name source_identifier cart_token landing_site referring_site user_agent useragent browser_ip
  client_details merge_language presentment_currency locale language timezone object_id objecttype version
  sequence seq weight total_weight location color
`);
const INTERNAL_WORDS = wordSet(`
  internal debug legacy deprecated metadata feature flags experiment schema cursor shard bucket gid sync
  synced raw cache cached avatar image images icon logo photo picture thumbnail gravatar favicon settings
  preferences webhook webhooks callback rank sort ordering tracking_pixel template templates namespace
`);
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|ico|avif)(?:[?#]|$)/i;
const API_ADDRESS =
  /^https?:\/\/(?:[a-z0-9.-]*\.)?api[.-]|^https?:\/\/[^/]+\/(?:api|rest|v\d+|services|wp-json)(?:\/|$)|[{}]|\/api\/|\.json(?:[?#]|$)/i;
const GRAPHQL_ID = /^gid:\/\//;

const HTML =
  /<\/?(?:a|abbr|b|blockquote|body|br|button|code|div|em|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|meta|ol|p|pre|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/i;
/** How many characters to search for HTML. Markup appears early, so searching a whole megabyte isn't needed. */
const LOOKED_INTO = 20_000;

/** Why a person probably doesn't want this field on a card; null if there's no reason. */
export function suspicionOf(name: FieldName, value: DataValue, date: string | null): Suspicion | null {
  if (isNothing(value) || (date !== null && isZeroDate(date))) return 'nothing';
  if (value.kind === 'text' && /^(?:null|undefined|none|n\/a|-|—)$/i.test(value.text.trim()))
    return 'nothing';
  if (date !== null) return isInternalName(name) ? 'internal' : null;
  if (isSecret(name, value)) return 'secret';
  if (isHash(name, value)) return 'hash';
  if (value.kind === 'text' && isHtml(value.text.slice(0, LOOKED_INTO))) return 'html';
  return isInternalName(name) || isInternalValue(value) ? 'internal' : null;
}

function isHtml(text: string): boolean {
  return HTML.test(text) || (ENTITY.test(text) && !/^https?:/i.test(text));
}

function isSecret({ words }: FieldName, value: DataValue): boolean {
  if (value.kind === 'boolean' || value.kind === 'object') return false;
  const isNamed =
    words.some((word) => SECRET_WORDS.has(word)) ||
    words.some((word, index) => SECRET_PAIRS.has(`${word} ${words[index + 1] ?? ''}`));
  if (isNamed && !words.some((word) => ABOUT_SECRETS.has(word)))
    return value.kind !== 'number' || isLong(value.digits);
  if (value.kind !== 'text') return false;
  const text = value.text.trim();
  const isId = words.at(-1) === 'id' || words.at(-1) === 'number';
  return (
    SECRET_VALUE.test(text) ||
    LOGIN_IN_URL.test(text) ||
    (!isId &&
      CARD_NUMBER.test(text) &&
      words.some((word) => word === 'card' || word === 'cc' || word === 'pan')) ||
    isSecretUrl(text)
  );
}

function isLong(digits: string): boolean {
  return digits.length >= 4;
}

function isSecretUrl(text: string): boolean {
  return SECRET_PATH.test(text) || (/^https?:/i.test(text) && SECRET_QUERY.test(text));
}

function isHash({ words }: FieldName, value: DataValue): boolean {
  if (value.kind !== 'text') return false;
  const text = value.text.trim();
  if (words.some((word) => HASH_WORDS.has(word)) && !text.includes(' ')) return true;
  if (MARKED_HASH.test(text)) return true;
  const isId = words.some((word) => word === 'id' || word === 'ids');
  return !isId && (HEX_HASH.test(text) || LONG_BASE64.test(text));
}

function isInternalName({ written, words }: FieldName): boolean {
  return (
    (/^[_$@]/.test(written) && written !== '_id') ||
    INTERNAL_NAMES.has(written.toLowerCase()) ||
    words.some((word) => INTERNAL_WORDS.has(word))
  );
}

function isInternalValue(value: DataValue): boolean {
  if (value.kind !== 'text') return false;
  const text = value.text.trim();
  if (GRAPHQL_ID.test(text)) return true;
  if (!/^https?:/i.test(text)) return /^\/[\w/.-]+$/.test(text) && text.length < 300;
  return judgeUrl(text).verdict !== 'opens' || IMAGE.test(text) || API_ADDRESS.test(text);
}
