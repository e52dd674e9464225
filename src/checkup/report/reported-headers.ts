import { redactUrl } from '../../protocol/redact-url.ts';
import type { ReportHeader } from './report.ts';

/** Headers whose values a report may show. All other values are left out, because they may be secret. */
const SHOWN: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'age',
  'allow',
  'cache-control',
  'connection',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'date',
  'expires',
  'location',
  'pragma',
  'retry-after',
  'transfer-encoding',
  'user-agent',
  'vary',
]);

/** Headers as a report shows them: every name, but values only for headers on the allow-list. */
export function reportedHeaders(headers: Iterable<readonly [name: string, value: string]>): ReportHeader[] {
  return [...headers].map(([name, value]) => {
    const lower = name.toLowerCase();
    if (!SHOWN.has(lower)) return { name, value: null };
    return { name, value: lower === 'location' ? redactUrl(value) : value };
  });
}
