import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport, ReportExchange, ReportHeader } from '../checkup/report/report.ts';
import { isoTime } from './report-words.ts';

/** The requests behind the report as HAR 1.2. Header values that a report doesn't show are “(not shown)”. */
export function reportHar(report: CheckupReport, options: ReportOptions = {}): string {
  const masked = maskReport(report, options);
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'Customer Card Playground', version: '1' },
      entries: masked.exchanges
        .filter(({ request }) => request.method !== 'TLS')
        .sort((a, b) => a.startedAt - b.startedAt)
        .map(entryOf),
    },
  };
  return `${JSON.stringify(har, null, 2)}\n`;
}

function entryOf({ startedAt, totalMs, ttfbMs, request, reply, scenario, label }: ReportExchange) {
  const type = (headers: readonly ReportHeader[]) =>
    headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const wait = Math.min(ttfbMs ?? totalMs, totalMs);
  return {
    startedDateTime: isoTime(startedAt),
    time: totalMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request.headers),
      queryString: queryOf(request.url),
      headersSize: -1,
      bodySize: new TextEncoder().encode(request.body).length,
      ...(request.body === ''
        ? {}
        : { postData: { mimeType: type(request.headers), text: request.body, params: [] } }),
    },
    response: {
      // 0 if there was no response, as browsers write it.
      status: reply.status ?? 0,
      statusText: reply.statusText,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(reply.headers),
      content: {
        size: reply.bytes ?? 0,
        mimeType: type(reply.headers),
        ...(reply.body === null ? {} : { text: reply.body }),
      },
      redirectURL: reply.headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '',
      headersSize: -1,
      bodySize: -1,
      ...(reply.message === null ? {} : { comment: reply.message }),
    },
    cache: {},
    timings: { send: 0, wait, receive: totalMs - wait },
    comment: `${scenario}: ${label}`,
  };
}

function headersOf(headers: readonly ReportHeader[]) {
  return headers.map(({ name, value }) => ({ name, value: value ?? '(not shown)' }));
}

function queryOf(url: string): { name: string; value: string }[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}
