import { Copy, FileInput } from 'lucide-react';
import { useMemo, useState } from 'react';
import { checkDocument } from '../../../cards/check.ts';
import type { CheckedDocument } from '../../../cards/format/drawn.ts';
import type { ExactRequest, Reply, Timing } from '../../../protocol/ports.ts';
import { describeLook, sniffBody } from '../../../protocol/sniff-body.ts';
import { describeFailure } from '../../../protocol/words/failure-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { EndpointPaneProps } from '../endpoint-pane-props.ts';
import { count, sayBytes, sayMs } from '../say-time.ts';
import { headOf, hostOf, type SelectedAttempt } from './attempt-summary.ts';
import { FailureLadder } from './failure-ladder.tsx';
import { TimingBar } from './timing-bar.tsx';

interface ResponseViewProps
  extends Pick<EndpointPaneProps, 'workspace' | 'renderBody' | 'onOpenAsDraft' | 'copyText' | 'notify'> {
  selected: SelectedAttempt | null;
}

/** One attempt's response: status, times, size, headers and body. Without one, how far the attempt got. */
export function ResponseView({ selected, ...props }: ResponseViewProps) {
  const attempt = selected?.attempt ?? null;
  return (
    <section aria-label="Response" className="flex flex-1 flex-col gap-3">
      {selected === null || attempt === null ? (
        <p className="text-[13px] text-muted">No response yet. Load the cards to see it here.</p>
      ) : attempt.endedAt === null ? (
        <p className="text-[13px] text-muted">Waiting for {hostOf(selected.request.url)}…</p>
      ) : attempt.reply === null ? (
        <p className="text-[13px] text-muted">
          {attempt.verdict?.failure
            ? describeFailure(attempt.verdict.failure).message
            : 'Cancelled before a response came.'}
        </p>
      ) : (
        <Reached reply={attempt.reply} selected={selected} {...props} />
      )}
    </section>
  );
}

function Reached({
  reply,
  selected,
  workspace,
  renderBody,
  onOpenAsDraft,
  copyText,
  notify,
}: ResponseViewProps & { reply: Reply; selected: SelectedAttempt }) {
  const head = headOf(reply);
  const { verdict, request } = selected.attempt;
  const body = reply.kind === 'answer' ? reply.answer.body : null;
  const failure = verdict?.failure ?? null;
  const look =
    body !== null && verdict?.checked === null && failure?.cause.kind !== 'CardTooBig'
      ? sniffBody(body)
      : null;

  async function copy(text: string) {
    const done = await copyText(text);
    notify(
      done
        ? { tone: 'info', text: 'JSON copied.' }
        : { tone: 'error', text: 'The browser didn’t allow copying.' },
    );
  }

  function openAsDraft(text: string) {
    const titles = Object.fromEntries(
      workspace.store.getState().cards.flatMap((card) => (card.title === '' ? [] : [[card.key, card.title]])),
    );
    onOpenAsDraft({ name: `Response from ${hostOf(request.url)}`, text: indented(text), titles });
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[13px]">
        {head !== null && head.status !== null ? (
          <strong
            className={`font-mono font-semibold ${head.status === 200 ? 'text-success' : 'text-error'}`}
          >
            {head.status} {head.statusText}
          </strong>
        ) : null}
        {head === null ? null : <Times {...head.timing} />}
        {reply.kind === 'answer' ? <span className="text-muted">{sayBytes(reply.answer.bytes)}</span> : null}
        {body !== null && body !== '' ? (
          <span className="ml-auto flex gap-2">
            <Button size="s" icon={<Copy size={13} aria-hidden="true" />} onClick={() => void copy(body)}>
              Copy JSON
            </Button>
            <Button
              size="s"
              icon={<FileInput size={13} aria-hidden="true" />}
              onClick={() => openAsDraft(body)}
            >
              Open as draft
            </Button>
          </span>
        ) : null}
      </div>
      {head === null ? null : (
        <TimingBar timing={head.timing} url={request.url} whole={reply.kind === 'answer'} />
      )}
      {failure === null ? null : <FailureLadder failure={failure} reply={reply} url={request.url} />}
      {head === null ? null : <HeaderList headers={head.headers} request={request} />}
      {body === null ? null : body === '' ? (
        <p className="text-[13px] text-muted">The body is empty.</p>
      ) : (
        <>
          {look === null || looksLikeJson(body) ? null : (
            <p className="text-[13px] text-muted">{describeLook(look)}</p>
          )}
          <BodyView
            body={body}
            checked={verdict?.checked ?? null}
            requestId={selected.request.attempts.at(-1) === selected.attempt ? selected.request.id : null}
            renderBody={renderBody}
          />
        </>
      )}
    </>
  );
}

/** Indents a body that is on one line; a switch shows it as it came. */
function BodyView({
  body,
  checked,
  requestId,
  renderBody,
}: {
  body: string;
  checked: CheckedDocument | null;
  requestId: string | null;
} & Pick<EndpointPaneProps, 'renderBody'>) {
  const [asItCame, setAsItCame] = useState(false);
  const came = useMemo(() => {
    // Editors end lines with a line feed. In a text with other line ends, positions would be off.
    const text = body.replaceAll(/\r\n?/g, '\n');
    return text === body ? { text, checked } : { text, checked: checkAnswer(text) };
  }, [body, checked]);
  const formatted = useMemo(() => {
    const text = indented(came.text);
    return text === came.text ? null : { text, checked: checkAnswer(text) };
  }, [came]);
  const shown = formatted === null || asItCame ? came : formatted;
  return (
    <>
      {formatted === null ? null : (
        <Switch label="Show the raw body" checked={asItCame} onCheckedChange={setAsItCame} />
      )}
      <div className="relative" style={{ height: heightFor(shown.text) }}>
        <div className="absolute inset-0">{renderBody({ ...shown, requestId })}</div>
      </div>
    </>
  );
}

const LINE_PX = 20;
const MOST_LINES = 120;

/** As tall as its lines, so that the pane scrolls and not a box inside it. Only long bodies scroll in their own box. */
function heightFor(text: string): number {
  const lines = text.split('\n', MOST_LINES).length;
  return (Math.max(lines, 4) + 2) * LINE_PX;
}

function checkAnswer(text: string): CheckedDocument {
  return checkDocument(text, { as: 'response' });
}

function Times({ ttfbMs, totalMs, observed }: Timing) {
  return (
    <span className="text-muted">
      {sayMs(totalMs)}
      {ttfbMs === null || observed !== undefined ? null : ` · first byte after ${sayMs(ttfbMs)}`}
    </span>
  );
}

function HeaderList({
  headers,
  request,
}: {
  headers: readonly (readonly [string, string])[];
  request: ExactRequest;
}) {
  if (headers.length === 0) return null;
  return (
    <details className="text-[12px]">
      <summary className="cursor-pointer text-muted hover:text-ink">
        {count(headers.length, 'header')} from {hostOf(request.url)}
      </summary>
      <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-md bg-sunken p-3 font-mono leading-5">
        {headers.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only their position tells headers apart
          <div key={index} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere] text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function looksLikeJson(text: string): boolean {
  return parse(text) !== undefined;
}

function indented(text: string): string {
  const value = parse(text);
  // Repeated keys, and numbers that JavaScript would round, must reach the draft unchanged.
  if (value === undefined || text.includes('\n')) return text;
  return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
