import type { ConfigHeader } from '../../protocol/config.ts';
import type { LoadContext } from '../../protocol/context.ts';
import type { ExactRequest, HmacSha256 } from '../../protocol/ports.ts';
import { requestBody, requestWithBody } from '../../protocol/request.ts';
import { signBody } from '../../protocol/signature.ts';
import type { Setup } from './setup.ts';

/** How a request differs from Plain's own request for all keys and the plan's customer. */
export interface Variation {
  /** What is different about it, in words: “externalId null”. */
  label: string;
  keys?: readonly string[];
  context?: LoadContext;
  /** Changes the body before it's signed. */
  body?: (body: string) => string;
  /** Changes the configured headers. */
  headers?: (configured: readonly ConfigHeader[]) => readonly ConfigHeader[];
  /** Leaves out the signature, breaks it, or uses the signature of another body. */
  signature?: 'none' | 'wrong' | 'of another body';
  /** What to put into the shell variables of the command that repeats the request. */
  hint?: string;
}

/** A variation's request, exactly as it's sent. */
export async function requestOf(
  { url, headers, keys, context, sender }: Setup,
  variation: Variation,
  hmac: HmacSha256,
): Promise<ExactRequest> {
  const usual = requestBody(variation.keys ?? keys, variation.context ?? context);
  const body = variation.body === undefined ? usual : variation.body(usual);
  const configured = variation.headers === undefined ? headers : variation.headers(headers);
  const secret = variation.signature === 'none' ? '' : sender.signingSecret;
  const request = await requestWithBody(
    { url, headers: configured },
    body,
    { ...sender, signingSecret: secret },
    hmac,
  );
  if (secret === '' || variation.signature === undefined) return request;
  const signature =
    variation.signature === 'wrong'
      ? brokenSignature(await signBody(hmac, secret, body))
      : await signBody(hmac, secret, `${body} `);
  return {
    ...request,
    headers: request.headers.map((header) =>
      header.name === 'Plain-Request-Signature' ? { ...header, value: signature } : header,
    ),
  };
}

/** A different signature of the same length and alphabet. */
function brokenSignature(signature: string): string {
  return `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}`;
}
