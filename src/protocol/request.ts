import type { LoadContext, Reference } from './context.ts';
import type { Batch } from './deduplicate.ts';
import type { ExactRequest, HmacSha256, SentHeader } from './ports.ts';
import { signBody } from './signature.ts';
import { originOf } from './url-origin.ts';

export const USER_AGENT = 'Plain/1.0 (plain.com; help@plain.com)';

/** The workspace that sends, and the secret that signs its requests; the empty string for none. */
export interface Sender {
  workspaceId: string;
  signingSecret: string;
  /** The origins whose requests are signed; all where it's missing. */
  signedOrigins?: readonly string[];
}

/** The body of a request, key for key in the order of SPEC.md §5. */
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
 * The request that is sent for a batch: the configured headers, then Plain's own, the signature last and
 * over the exact body. Rejects where the platform cannot sign.
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

/** The same request around any other body, signed over exactly that body. */
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

/** A secret as it may be shown: dots, and the last four characters where enough stay hidden. */
export function maskSecret(value: string): string {
  const scheme = /^(bearer|basic|token) +/i.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length);
  return `${scheme}••••••••${rest.length >= 12 ? rest.slice(-4) : ''}`;
}
