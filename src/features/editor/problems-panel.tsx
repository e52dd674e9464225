import { CircleCheck, CircleX, Lightbulb, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { fixAll } from '../../cards/edit/fix-all.ts';
import type { Problem, TextEdit } from '../../json/problem.ts';
import { Button } from '../../ui/button.tsx';
import { afterFrame } from '../../ui/later/after-frame.ts';
import { useGradual } from '../../ui/later/use-gradual.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';

/** More than fit into the list without scrolling. */
const AT_ONCE = 12;

interface ProblemsPanelProps {
  problems: readonly Problem[];
  /** The true number of problems; only some are listed. */
  problemCount: number;
  /** The text that has the problems. */
  text: string;
  onGo(problem: Problem): void;
  onFix(edits: readonly TextEdit[]): void;
  /** Called when the last problem is fixed, to take the focus. */
  onAllFixed(): void;
  /** Where the caret is; the problem around it is marked and comes into view. */
  caret: number | null;
  /** At the right of the count, e.g. the size of the card. */
  trailing?: ReactNode;
  readOnly?: boolean;
}

/** Every problem in words, with where it is and what fixes it. */
export function ProblemsPanel(props: ProblemsPanelProps) {
  const { problems, problemCount, text, onGo, onFix, onAllFixed, caret, trailing, readOnly = false } = props;
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, { isList: true, otherwise: onAllFixed });
  const current = caret === null ? null : problemAt(problems, caret);
  const lines = useMemo(() => lineNumbers(text, problems), [text, problems]);
  const [count] = useGradual(problems.length, AT_ONCE, AT_ONCE);
  // The problem at the caret scrolls into view, so it's drawn along with all before it.
  const shown = Math.max(count, current === null ? 0 : problems.indexOf(current) + 1);
  const all = readOnly || problemCount > problems.length ? null : fixAll(problems);
  const hasError = problems.some(({ severity }) => severity === 'error');
  return (
    <section
      ref={panel}
      aria-label="Problems"
      data-keep-clear=""
      className="shrink-0 border-t border-line bg-app text-[13px]"
    >
      <div className="flex min-h-9 items-center gap-2.5 px-3.5 font-medium">
        <SeverityIcon severity={problemCount === 0 ? null : hasError ? 'error' : 'warning'} />
        <span>{inWords(problemCount)}</span>
        {all !== null && (
          <Button size="s" icon={<Lightbulb size={13} aria-hidden="true" />} onClick={() => onFix(all)}>
            Fix all
          </Button>
        )}
        <span className="ml-auto font-normal text-muted">{trailing}</span>
      </div>
      {problems.length > 0 && (
        <ul className="max-h-44 overflow-y-auto border-t border-line">
          {problems.slice(0, shown).map((problem, index) => (
            <ProblemItem
              key={`${problem.range.start} ${problem.code} ${problem.path.join('/')}`}
              problem={problem}
              line={lines[index] ?? 1}
              isCurrent={problem === current}
              onGo={onGo}
              onFix={readOnly ? null : onFix}
            />
          ))}
        </ul>
      )}
      {problemCount > problems.length && (
        <p className="border-t border-line px-3.5 py-1.5 text-muted">
          {problemCount - problems.length} more aren’t listed.
        </p>
      )}
    </section>
  );
}

interface ProblemItemProps {
  problem: Problem;
  line: number;
  isCurrent: boolean;
  onGo(problem: Problem): void;
  onFix: ((edits: readonly TextEdit[]) => void) | null;
}

function ProblemItem({ problem, line, isCurrent, onGo, onFix }: ProblemItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Scrolling needs the layout, which would otherwise be made a second time for the frame that shows the problem.
    if (isCurrent) return afterFrame(() => item.current?.scrollIntoView({ block: 'nearest' }));
  }, [isCurrent]);
  const [first, rest] = firstSentence(problem.message);
  return (
    <li
      ref={item}
      aria-current={isCurrent || undefined}
      className="ui-lit flex flex-wrap items-center gap-x-3 gap-y-1 px-3.5 py-1 not-first:border-t not-first:border-line aria-[current]:bg-accent-soft"
    >
      <button
        type="button"
        className="flex min-w-0 flex-1 basis-60 cursor-pointer items-start gap-2.5 py-0.75 text-left hover:text-accent"
        onClick={() => onGo(problem)}
      >
        <SeverityIcon severity={problem.severity} />
        <span className="min-w-0 wrap-anywhere">
          <span className="font-medium">{first}</span>
          {rest} <span className="font-mono text-[12px] whitespace-nowrap text-muted">Ln {line}</span>
        </span>
      </button>
      {onFix !== null &&
        problem.fixes.map((fix) => (
          <Button
            key={fix.title}
            size="s"
            icon={<Lightbulb size={13} aria-hidden="true" />}
            onClick={() => onFix(fix.edits)}
          >
            {fix.title}
          </Button>
        ))}
    </li>
  );
}

/** The innermost problem that the caret is in. */
function problemAt(problems: readonly Problem[], caret: number): Problem | null {
  const around = problems.filter(({ range }) => range.start <= caret && caret <= range.end);
  return around.reduce<Problem | null>(
    (least, problem) => (least === null || lengthOf(problem) < lengthOf(least) ? problem : least),
    null,
  );
}

function lengthOf({ range }: Problem): number {
  return range.end - range.start;
}

function SeverityIcon({ severity }: { severity: Problem['severity'] | null }) {
  const common = { size: 15, className: 'mt-0.5 shrink-0' };
  if (severity === null)
    return <CircleCheck {...common} className="shrink-0 text-success" aria-hidden="true" />;
  return severity === 'error' ? (
    <CircleX {...common} className="mt-0.5 shrink-0 text-error" aria-label="Error" role="img" />
  ) : (
    <TriangleAlert {...common} className="mt-0.5 shrink-0 text-warning" aria-label="Warning" role="img" />
  );
}

function inWords(count: number): string {
  if (count === 0) return 'No problems';
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** What is wrong, and what to write instead. */
function firstSentence(message: string): [first: string, rest: string] {
  const end = message.search(/\.\s/);
  return end === -1 ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 1)];
}

/** The line numbers of the problems, found in one pass because the problems are in the order of the text. */
function lineNumbers(text: string, problems: readonly Problem[]): number[] {
  let line = 1;
  let next = text.indexOf('\n');
  let passed = 0;
  return problems.map(({ range }) => {
    if (range.start < passed) {
      line = 1;
      next = text.indexOf('\n');
    }
    passed = range.start;
    while (next !== -1 && next < range.start) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  });
}
