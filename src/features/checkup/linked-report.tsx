import { type CheckupVerdict, VERDICTS } from '../../checkup/report/report.ts';
import { SCENARIOS } from '../../checkup/scenarios/table.ts';
import { decodeReport, type LinkedReport } from '../../share-link/report-link.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { headingOf, toneOf, VerdictIcon } from './verdict-look.tsx';

interface LinkedReportProps {
  fragment: string;
  onClose: () => void;
}

const ENDED: Readonly<Record<LinkedReport['ended'], string>> = {
  complete: '',
  stopped: 'The run was stopped early.',
  'no-answer': 'The run ended early: the endpoint stopped responding.',
};

/** Shows a linked check-up. The link has only each scenario's verdict; the explanations come from the playground. */
export function LinkedReportDialog({ fragment, onClose }: LinkedReportProps) {
  const decoded = decodeReport(fragment);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={decoded.ok ? `Check-up of ${new Date(decoded.report.at).toLocaleString()}` : 'Check-up'}
      description="The link only contains verdicts: no URL, times, customers or responses."
      width="l"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {decoded.ok ? <Verdicts report={decoded.report} /> : <p className="text-[13px]">{decoded.reason}</p>}
    </Dialog>
  );
}

function Verdicts({ report: { ended, verdicts } }: { report: LinkedReport }) {
  const of = (verdict: CheckupVerdict) => SCENARIOS.filter(({ id }) => verdicts[id] === verdict);
  const unknown = Object.keys(verdicts).filter((id) => !SCENARIOS.some((one) => one.id === id));
  return (
    <div className="flex flex-col gap-4 text-[13px]">
      <ul className="flex flex-wrap gap-5">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <span className={`block text-[20px] leading-6 font-semibold ${toneOf(verdict)}`}>
              {of(verdict).length}
            </span>
            <span className="text-[12px] text-muted">{headingOf(verdict).toLowerCase()}</span>
          </li>
        ))}
      </ul>
      {ENDED[ended] === '' ? null : <p>{ENDED[ended]}</p>}
      {VERDICTS.map((verdict) =>
        of(verdict).length === 0 ? null : (
          <details key={verdict} open={verdict === 'error' || verdict === 'warning'}>
            <summary className="min-h-6 cursor-pointer font-medium">{headingOf(verdict)}</summary>
            <ul className="mt-2 flex flex-col gap-3">
              {of(verdict).map(({ id, title, why, change }) => (
                <li key={id} className="flex gap-2.5">
                  <span className="mt-0.5">
                    <VerdictIcon verdict={verdict} />
                  </span>
                  <span className="w-8 shrink-0 font-mono text-[12px] leading-5 text-muted">{id}</span>
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{title}</span>
                    <span className="block text-muted">{why}</span>
                    {verdict === 'error' || verdict === 'warning' ? (
                      <span className="block">{`What to change: ${change}`}</span>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
      {unknown.length === 0 ? null : (
        <p className="text-muted">{`This playground doesn’t know ${unknown.slice(0, 10).join(', ')}.`}</p>
      )}
    </div>
  );
}
