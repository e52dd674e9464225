import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport, ReportExchange, ReportLine } from '../checkup/report/report.ts';
import { escapeMarkup } from './escape-markup.ts';
import { isoTime, linesByVerdict, timesInWords, totalsInWords, VERDICT_NAMES } from './report-words.ts';

const STYLE = `
:root { color-scheme: light dark; --text: #161a26; --muted: #5e7182; --line: #dfe1e9; --back: #fff; --code: #f6f7f9; --error: #b3261e; --warning: #8a5300; --note: #253c73; --passed: #24674c; }
@media (prefers-color-scheme: dark) { :root { --text: #e8eaf0; --muted: #9aa3b2; --line: #2a313b; --back: #14171d; --code: #1b2027; --error: #ff9a90; --warning: #f0b45c; --note: #9db4f0; --passed: #6fd0a5; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; } h2 { font-size: 1rem; margin-top: 2rem; } h3 { font-size: 0.95rem; margin: 1rem 0 0; }
details { border-top: 1px solid var(--line); padding: 0.5rem 0; } summary { cursor: pointer; }
pre { background: var(--code); padding: 0.75rem; overflow-x: auto; font-size: 12.5px; white-space: pre-wrap; overflow-wrap: anywhere; }
.muted { color: var(--muted); } .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); } .passed { color: var(--passed); } .not-run { color: var(--muted); }
.id { display: inline-block; min-width: 2.5rem; font-family: ui-monospace, monospace; }
table { border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; font-size: 13px; }
`;

/**
 * The report as one HTML file: no scripts, no external resources, light and dark. It opens without a server, even
 * if scripts are blocked.
 */
export function reportHtml(report: CheckupReport, options: ReportOptions = {}): string {
  const masked = maskReport(report, options);
  const exchanges = new Map(masked.exchanges.map((exchange) => [exchange.id, exchange]));
  const title = `Check-up of ${masked.endpoint.url}`;
  const sections = linesByVerdict(masked.lines).map(
    ([verdict, lines]) =>
      `<section><h2 class="${verdict}">${VERDICT_NAMES[verdict]} (${lines.length})</h2>\n${lines.map((line) => lineHtml(line, exchanges)).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p><strong>${escapeMarkup(totalsInWords(masked))}</strong><br><span class="muted">${escapeMarkup(timesInWords(masked))} · ${isoTime(masked.startedAt)}</span></p>
${masked.ended.how === 'complete' ? '' : `<p>${escapeMarkup(masked.ended.message)}</p>\n`}${sections.join('\n')}
${customersHtml(masked)}</body>
</html>
`;
}

function lineHtml(line: ReportLine, exchanges: ReadonlyMap<string, ReportExchange>): string {
  const head = `<span class="id ${line.verdict}">${line.id}</span> ${escapeMarkup(line.title)}<br><span class="muted">${escapeMarkup(line.found)}</span>`;
  const behind = [...new Set(line.findings.flatMap((one) => one.exchanges))].slice(0, 5);
  const shown = behind.flatMap((id) => {
    const exchange = exchanges.get(id);
    return exchange === undefined ? [] : [exchangeHtml(exchange)];
  });
  const open = line.verdict === 'error' ? ' open' : '';
  const findings = line.findings.map(({ message }) => `<li>${escapeMarkup(message)}</li>`).join('');
  return `<details${open}><summary>${head}</summary>
${findings === '' ? '' : `<ul>${findings}</ul>\n`}<p>${escapeMarkup(line.why)}</p>
<p><strong>What to change:</strong> ${escapeMarkup(line.change)}</p>
${shown.join('\n')}</details>`;
}

function exchangeHtml({ label, request, reply, totalMs, curl }: ReportExchange): string {
  const came = reply.status === null ? (reply.message ?? '') : `${reply.status} ${reply.statusText}`;
  const headers = reply.headers.map(({ name, value }) => `${name}: ${value ?? '(not shown)'}`).join('\n');
  const body = reply.body === null ? '' : `\n\n${reply.body}`;
  return `<h3>${escapeMarkup(label)} · ${escapeMarkup(came.trim())} · ${Math.round(totalMs)} ms</h3>
<pre>${escapeMarkup(`${request.method} ${request.url}\n\n${request.body}`)}</pre>
<pre>${escapeMarkup(`${headers}${body}`)}</pre>
<pre>${escapeMarkup(curl)}</pre>`;
}

function customersHtml({ customers, endpoint }: CheckupReport): string {
  if (customers.length === 0) return '';
  const head = endpoint.keys.map((key) => `<th scope="col">${escapeMarkup(key)}</th>`).join('');
  const rows = customers.map(({ customer, cards, totalMs }) => {
    const cells = endpoint.keys.map((key) => {
      const card = cards.find((one) => one.key === key);
      const text = card === undefined ? 'not run' : card.outcome === 'hidden' ? 'no data' : card.outcome;
      return `<td class="${card?.outcome === 'failed' ? 'error' : ''}">${text}</td>`;
    });
    const time = totalMs === null ? '' : `${Math.round(totalMs)} ms`;
    return `<tr><th scope="row">${escapeMarkup(customer)}</th>${cells.join('')}<td>${time}</td></tr>`;
  });
  return `<section><h2>Customers (${customers.length})</h2>
<table><thead><tr><th scope="col">Customer</th>${head}<th scope="col">Time</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>
`;
}
