import { lineStartsOf } from '../../json/line-places.ts';
import { codeFrame, type Source } from '../terminal/code-frame.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import type { LoadedAttempt, LoadedCard, LoadedProblem, LoadedRequest, LoadResult } from './load-result.ts';

const MAX_PROBLEMS = 20;
/** Indents the lines of a code frame. */
const INDENT = '    ';

/** A load for the terminal: the request, the response, each card's outcome, and what is wrong with the response. */
export function loadText({ requests, cards }: LoadResult, paint: Paint, columns: number): string {
  return [
    ...requests.flatMap((request) => requestLines(request, paint)),
    paint.bold('Cards'),
    ...failedAlike(cards).flatMap((card) => cardLines(card, paint)),
    ...requests.flatMap((request) => problemLines(request, paint, columns)),
    '',
  ].join('\n');
}

function requestLines({ method, url, headers, body, attempts }: LoadedRequest, paint: Paint): string[] {
  return [
    paint.bold('Request'),
    `  ${method} ${printable(url)}`,
    ...headers.map(({ name, value }) => paint.dim(`  ${printable(name)}: ${printable(value ?? '••••••••')}`)),
    `  ${printable(body)}`,
    '',
    paint.bold('Response'),
    ...attempts.flatMap((attempt, index) => attemptLines(attempt, index, attempts.length, paint)),
    '',
  ];
}

function attemptLines(
  { status, statusText, totalMs, bytes, message }: LoadedAttempt,
  index: number,
  count: number,
  paint: Paint,
): string[] {
  const which = count === 1 ? '' : `${index === 0 ? 'First attempt' : 'Retry, a second later'}: `;
  const came = status === null ? 'no response' : `${status} ${statusText}`.trim();
  const size =
    bytes === null ? '' : `, ${bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`}`;
  const colour = status === 200 && message === null ? paint.green : paint.red;
  return [
    `  ${which}${colour(printable(came))} in ${Math.round(totalMs)} ms${size}`,
    ...(message === null ? [] : [`  ${printable(message)}`]),
  ];
}

/** Merges cards that failed for the same reason into the first of them, with all their keys. */
function failedAlike(cards: readonly LoadedCard[]): LoadedCard[] {
  const byFailure = new Map<string, LoadedCard>();
  for (const card of cards) {
    const reason = card.failure === null ? card.key : JSON.stringify(card.failure);
    const first = byFailure.get(reason);
    byFailure.set(reason, first === undefined ? card : { ...first, key: `${first.key}, ${card.key}` });
  }
  return [...byFailure.values()];
}

function cardLines(
  { key, outcome, components, timeToLiveSeconds, failure }: LoadedCard,
  paint: Paint,
): string[] {
  const kept =
    timeToLiveSeconds === null ? 'kept as long as its settings say' : `kept for ${timeToLiveSeconds} s`;
  if (outcome === 'failed') {
    return [
      `  ${paint.red('✗')} ${printable(key)}  ${failure?.title ?? 'It has no outcome'}`,
      ...(failure === null
        ? []
        : [failure.message, failure.advice, failure.consequence].map((text) => `      ${printable(text)}`)),
    ];
  }
  const count = components === 1 ? '1 component' : `${components} components`;
  return outcome === 'loaded'
    ? [`  ${paint.green('✓')} ${printable(key)}  Loaded: ${count}, ${kept}.`]
    : [
        `  ${paint.dim('–')} ${printable(key)}  Hidden: it has no components, so Plain doesn’t display it; ${kept}.`,
      ];
}

function problemLines(
  { attempts, problems, extraKeys }: LoadedRequest,
  paint: Paint,
  columns: number,
): string[] {
  const body = attempts.findLast((attempt) => attempt.body !== null)?.body ?? '';
  const source = { text: body, lineStarts: lineStartsOf(body) };
  const extra =
    extraKeys.length === 0
      ? []
      : [
          '',
          `Cards that weren’t requested, which Plain ignores: ${printable(extraKeys.slice(0, 10).join(', '))}`,
        ];
  // If the body is empty or an HTML page, the failure already says everything.
  if (problems.length === 0 || /^\s*(?:<|$)/.test(body)) return extra;
  const more = problems.length - MAX_PROBLEMS;
  return [
    ...extra,
    '',
    paint.bold('In the response'),
    ...problems
      .slice(0, MAX_PROBLEMS)
      .flatMap(({ severity, line, column, path, message, range, fixes }) => [
        `  ${severity === 'error' ? paint.red('error') : paint.yellow('warning')} ${line}:${column} ${paint.dim(placeIn(path))}`,
        `      ${printable(message)}`,
        ...frameLines(source, range, paint, columns),
        ...fixes.slice(0, 1).map((title) => paint.dim(`      Fix: ${printable(title)}`)),
        '',
      ]),
    ...(more > 0 ? [`  And ${more} more.`] : []),
  ];
}

/** The code frame that is shown below a problem. */
function frameLines(source: Source, range: LoadedProblem['range'], paint: Paint, columns: number): string[] {
  if (range === null) return [];
  const frame = codeFrame(source, range, paint, columns - INDENT.length).split('\n');
  return ['', ...frame.map((row) => `${INDENT}${row}`)];
}

/** A place in the response, written as in code: `cards[0].components[2].componentBadge.badgeColor`. */
function placeIn(path: LoadedProblem['path']): string {
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${printable(step)}`,
  );
  return steps.join('') || 'the whole response';
}
