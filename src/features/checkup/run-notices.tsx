import type { ReactNode } from 'react';
import type { Checkup } from '../../state/checkup/checkup.ts';
import { useCheckup } from './use-checkup.ts';

/** Why a run couldn't start, or why it stopped early. */
export function RunNotices({ checkup }: { checkup: Checkup }) {
  const { problem, report, phase } = useCheckup(checkup, (state) => state.run);
  const interruptedAt = useCheckup(checkup, (state) => state.interruptedAt);
  const cut = phase === 'done' && report !== null && report.ended.how !== 'complete' ? report.ended : null;
  return (
    <>
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {cut === null ? null : (
        <Notice tone="warning">
          {cut.how === 'stopped'
            ? 'You stopped the run. Results so far are below, and the rest is listed as not run.'
            : `${cut.message} Check that the endpoint is running, then run the check-up again.`}
        </Notice>
      )}
      {interruptedAt === null || phase !== 'idle' ? null : (
        <Notice tone="warning">
          {`A run from ${new Date(interruptedAt).toLocaleString()} ended when its tab was closed. Its results weren’t saved.`}
        </Notice>
      )}
    </>
  );
}

function Notice({ tone, children }: { tone: 'error' | 'warning'; children: ReactNode }) {
  const look = tone === 'error' ? 'bg-error-soft text-error' : 'bg-warning-soft text-warning';
  return (
    <p
      role={tone === 'error' ? 'alert' : 'status'}
      className={`mx-3.5 mb-3 rounded-md px-3 py-2 text-[13px] ${look}`}
    >
      {children}
    </p>
  );
}
