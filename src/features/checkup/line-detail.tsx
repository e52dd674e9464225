import { Copy, RotateCw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckupReport, ReportExchange, ReportLine } from '../../checkup/report/report.ts';
import { jsonPieces } from '../../json/places/json-pieces.ts';
import { Button } from '../../ui/button.tsx';
import { CodeText } from '../../ui/code/code-text.tsx';
import { Select } from '../../ui/select/select.tsx';
import type { CheckupProps } from './checkup-props.ts';

interface LineDetailProps extends CheckupProps {
  line: ReportLine;
  report: CheckupReport;
  busy: boolean;
  /** True if someone chose the line, false if it's shown by default. */
  wasPicked: boolean;
}

/** One scenario: what was found, the requests behind it, and what to change. */
export function LineDetail({ line, report, busy, wasPicked, checkup, copyText, notify }: LineDetailProps) {
  const behind = behindOf(line, report);
  const [shownId, setShownId] = useState<string | null>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone it's below the list and would open out of view.
    if (wasPicked) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [wasPicked]);
  const shown = behind.find(({ id }) => id === shownId) ?? behind[0];
  async function copy(exchange: ReportExchange) {
    const copied = await copyText(exchange.curl);
    notify(
      copied
        ? { text: 'Copied as cURL.', tone: 'info' }
        : { text: 'The clipboard refused. Copy the command by hand.', tone: 'error' },
    );
  }
  return (
    <article
      ref={frame}
      aria-label={`${line.id} ${line.title}`}
      className="flex min-w-0 flex-col gap-3 border-t border-line p-3.5 @3xl:border-t-0"
    >
      <h2 className="text-[15px] font-semibold wrap-anywhere">{line.title}</h2>
      {line.findings.length === 0 ? (
        <p className="text-[13px] wrap-anywhere">{line.found}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-4.5 text-[13px] wrap-anywhere">
          {line.findings.slice(0, 20).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <p className="text-[13px] text-muted">{line.why}</p>
      <p className="text-[13px]">
        <strong className="font-semibold">What to change: </strong>
        {line.change}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="s"
          busy={busy}
          icon={<RotateCw size={13} aria-hidden="true" />}
          onClick={() => checkup.again(line.id)}
        >
          Run again
        </Button>
        {shown === undefined ? null : (
          <Button size="s" icon={<Copy size={13} aria-hidden="true" />} onClick={() => void copy(shown)}>
            Copy as cURL
          </Button>
        )}
      </div>
      {shown === undefined ? (
        <p className="text-[12px] text-muted">This line has no requests.</p>
      ) : (
        <>
          {behind.length < 2 ? null : (
            <Select
              label="Request"
              options={behind.map((one) => ({ value: one.id, label: `${one.label} · ${cameOf(one)}` }))}
              value={shown.id}
              onValueChange={setShownId}
            />
          )}
          <ExchangeView exchange={shown} />
        </>
      )}
    </article>
  );
}

/** The requests that findings name first, then the others of the scenario. */
function behindOf(line: ReportLine, { exchanges }: CheckupReport): readonly ReportExchange[] {
  const ids = new Set([...line.findings.flatMap((one) => one.exchanges), ...line.exchanges]);
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return [...ids].slice(0, 50).flatMap((id) => {
    const exchange = byId.get(id);
    return exchange === undefined ? [] : [exchange];
  });
}

function cameOf({ reply, totalMs }: ReportExchange): string {
  return `${reply.status ?? 'no response'} · ${Math.round(totalMs)} ms`;
}

function ExchangeView({ exchange }: { exchange: ReportExchange }) {
  const { request, reply } = exchange;
  const headers = reply.headers
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => `${name}: ${value}`);
  return (
    <div className="grid gap-3 @5xl:grid-cols-2">
      <Code title={`What Plain asks · ${request.method}`} text={pretty(request.body)} />
      <Code
        title={`What came back · ${cameOf(exchange)}`}
        head={headers.map((line) => `${line}\n`).join('')}
        text={reply.body === null ? (reply.message ?? '') : pretty(reply.body)}
      />
    </div>
  );
}

/** Headers and a body, which is usually JSON. */
function Code({ title, head = '', text }: { title: string; head?: string; text: string }) {
  const pieces = useMemo(() => jsonPieces(text), [text]);
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-[12px] font-medium text-muted">{title}</h3>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it
        tabIndex={0}
        aria-label={title}
        className="max-h-80 overflow-auto rounded-md border border-line bg-sunken p-2.5"
      >
        <pre className="font-mono text-[12px] whitespace-pre-wrap wrap-anywhere">
          {head}
          {head === '' || text === '' ? null : '\n'}
          {text === '' && head === '' ? '(empty)' : <CodeText pieces={pieces} />}
        </pre>
      </section>
    </div>
  );
}

const MAX_SHOWN = 20_000;

function pretty(text: string): string {
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Text that isn't JSON is shown as it is.
  }
  return shown.length > MAX_SHOWN
    ? `${shown.slice(0, MAX_SHOWN)}\n… ${shown.length - MAX_SHOWN} more characters`
    : shown;
}
