import type { LoadContext, Reference } from './context.ts';
import type { Batch } from './deduplicate.ts';
import type { ExactRequest, HmacSha256, SentHeader } from './ports.ts';
import { signBody } from './signature.ts';
import { originOf } from './url-origin.ts';

export const USER_AGENT = 'Plain/1.0 (plain.com; help@plain.com)';

/** The workspace that sends, and the secret that signs its requests; empty if they aren't signed. */
export interface Sender {
  workspaceId: string;
  signingSecret: string;
  /** The origins whose requests are signed; if missing, all are. */
  signedOrigins?: readonly string[];
}

/** The body of a request, with its keys in the order of SPEC.md §5. */
export function requestBody(cardKeys: readonly string[], context: LoadContext): string {
  const { customer, thread, tenant } = context;
  const reference = ({ id, externalId }: Reference) => ({ id, externalId });
  return JSON.stringify({
    cardKeys,
    customer: { id: customer.id, email: customer.email, externalId: customer.externalId },
    ...(thread === null ? {} : { thread: reference(thread) }),
    ...(tenant === null ? {} : { tenant: reference(tenant) }),
  });
}

/**
 * The request to send for a batch. It has the configured headers, then Plain's own; the last is the signature of the
 * exact body. Rejects if the platform can't sign.
 */
export function buildRequest(
  batch: Batch,
  context: LoadContext,
  sender: Sender,
  hmac: HmacSha256,
): Promise<ExactRequest> {
  const body = requestBody(
    batch.configs.map((config) => config.key),
    context,
  );
  return requestWithBody(batch, body, sender, hmac);
}

/** The same request with any other body. The signature is that of exactly this body. */
export async function requestWithBody(
  { url, headers: configured }: Pick<Batch, 'url' | 'headers'>,
  body: string,
  sender: Sender,
  hmac: HmacSha256,
): Promise<ExactRequest> {
  const own = ({ name, value }: Batch['headers'][number]): SentHeader => ({
    name: name.trim(),
    value,
    secret: true,
  });
  const plain = (name: string, value: string): SentHeader => ({ name, value, secret: false });
  const headers = [
    ...configured.map(own),
    plain('Content-Type', 'application/json'),
    plain('Accept', 'application/json'),
    plain('Plain-Workspace-Id', sender.workspaceId),
    plain('User-Agent', USER_AGENT),
  ];
  if (isSigned(sender, url)) {
    headers.push(plain('Plain-Request-Signature', await signBody(hmac, sender.signingSecret, body)));
  }
  return { method: 'POST', url, headers, body };
}

function isSigned({ signingSecret, signedOrigins }: Sender, url: string): boolean {
  const origin = originOf(url);
  return (
    signingSecret !== '' &&
    (signedOrigins === undefined || (origin !== null && signedOrigins.includes(origin)))
  );
}

/** A secret as it may be shown: its scheme, dots, and its last four characters if enough stays hidden. */
export function maskSecret(value: string): string {
  const scheme = /^(bearer|basic|token) +/i.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length);
  return `${scheme}••••••••${rest.length >= 12 ? rest.slice(-4) : ''}`;
}
