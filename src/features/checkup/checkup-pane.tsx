import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import type { CheckupReport } from '../../checkup/report/report.ts';
import { encodeReport } from '../../share-link/report-link.ts';
import { compareRuns } from '../../state/checkup/compare-runs.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import type { CheckupProps } from './checkup-props.ts';
import { ExportButton } from './export-button.tsx';
import { LineDetail } from './line-detail.tsx';
import { LineList } from './line-list.tsx';
import { RunNotices } from './run-notices.tsx';
import { RunSettings } from './run-settings.tsx';
import { RunProgress, RunTotals } from './run-totals.tsx';
import { TimesLine } from './times-line.tsx';
import { useCheckup } from './use-checkup.ts';

/** The check-up of one endpoint: what to run, what was found, and what to change. */
export function CheckupPane(props: CheckupProps) {
  const { checkup } = props;
  const run = useCheckup(checkup, (state) => state.run);
  const previous = useCheckup(checkup, (state) => state.previous);
  const [picked, setPicked] = useState<string | null>(null);
  const { report, phase } = run;
  const changes = report === null ? new Map() : compareRuns(report, previous);
  const worst =
    report?.lines.find(({ verdict }) => verdict === 'error') ??
    report?.lines.find(({ verdict }) => verdict === 'warning');
  const shownId = picked ?? (phase === 'done' ? (worst?.id ?? null) : null);
  const line = report?.lines.find(({ id }) => id === shownId) ?? null;
  return (
    <section aria-label="Check-up" className="@container flex flex-col">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 p-3.5">
        <RunTotals run={run} perMinute={checkup.planned().perMinute} />
        <div className="ml-auto flex flex-wrap gap-2">
          {report === null || phase === 'running' ? null : (
            <ExportButton
              report={report}
              saveFile={props.saveFile}
              onCopyLink={() => void copyLink(report, props)}
            />
          )}
          {phase === 'running' ? (
            <Button icon={<Square size={13} aria-hidden="true" />} onClick={() => checkup.stop()}>
              Stop
            </Button>
          ) : (
            <Button
              variant="primary"
              icon={<Play size={14} aria-hidden="true" />}
              onClick={() => checkup.start()}
            >
              {report === null ? 'Run check-up' : 'Run all again'}
            </Button>
          )}
        </div>
      </div>
      <RunProgress run={run} />
      <RunNotices checkup={checkup} />
      <RunSettings checkup={checkup} />
      {report === null ? null : <TimesLine report={report} previous={previous} />}
      {report === null ? null : (
        <div className="grid border-t border-line @3xl:grid-cols-[minmax(18rem,2fr)_3fr]">
          <LineList
            lines={report.lines}
            running={run.running}
            changes={changes}
            picked={line?.id ?? null}
            onPick={setPicked}
          />
          {line === null ? (
            <p className="border-t border-line p-3.5 text-[13px] text-muted @3xl:border-t-0">
              Choose a line to see its requests and what to change.
            </p>
          ) : (
            <LineDetail
              key={line.id}
              line={line}
              report={report}
              wasPicked={picked === line.id}
              busy={phase === 'running' || run.again.includes(line.id)}
              {...props}
            />
          )}
        </div>
      )}
      <LiveRegion text={saidOf(phase, report?.totals)} />
    </section>
  );
}

async function copyLink(report: CheckupReport, { linkBase, copyText, notify }: CheckupProps): Promise<void> {
  const verdicts = Object.fromEntries(report.lines.map(({ id, verdict }) => [id, verdict]));
  const fragment = encodeReport({ at: report.startedAt, ended: report.ended.how, verdicts });
  const copied = await copyText(`${linkBase}#${fragment}`);
  notify(
    copied
      ? { text: 'Copied a link with the verdicts, and nothing else.', tone: 'info' }
      : { text: 'The clipboard refused. Export the report as a file instead.', tone: 'error' },
  );
}

function saidOf(phase: string, totals?: { error: number; warning: number; passed: number }): string {
  if (phase === 'running') return 'The check-up is running.';
  if (phase === 'idle' || totals === undefined) return '';
  return `The check-up is over: ${totals.error} errors, ${totals.warning} warnings, ${totals.passed} passed.`;
}
