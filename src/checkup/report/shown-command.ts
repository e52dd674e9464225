import { toCurl } from '../../protocol/copy-curl.ts';
import { redactUrl } from '../../protocol/redact-url.ts';
import type { Asked } from '../answers/asked.ts';

const METHODS: Readonly<Partial<Record<Asked['kind'], 'GET' | 'HEAD'>>> = { get: 'GET', head: 'HEAD' };
const SIGNATURE = 'Plain-Request-Signature';

/** The command that repeats a request. Secrets, including the signature, are shell variables. */
export function shownCommand({ request, kind, hint }: Pick<Asked, 'request' | 'kind' | 'hint'>): string {
  const headers = request.headers.map((header) =>
    header.name === SIGNATURE
      ? { ...header, secret: true }
      : header.name.toLowerCase() === 'content-type' && kind === 'plain-text'
        ? { ...header, value: 'text/plain' }
        : header,
  );
  const method = METHODS[kind];
  const command = toCurl(
    { ...request, url: redactUrl(request.url), headers },
    { secrets: 'variables', ...(method === undefined ? {} : { method }) },
  );
  const signed = headers.some(({ name }) => name === SIGNATURE);
  return [
    ...(hint === null ? [] : [`# ${hint}`]),
    ...(signed
      ? ['# PLAIN_REQUEST_SIGNATURE: openssl dgst -sha256 -hmac "$SIGNING_SECRET" over the body']
      : []),
    command,
  ].join('\n');
}
