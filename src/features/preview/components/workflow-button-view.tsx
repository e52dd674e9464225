import { CircleCheck, CircleX, Play } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';
import { duration, localTime } from '../drawing/local-time.ts';
import { useCardId, usePanelServices, useSimulation } from '../drawing/preview-context.ts';
import { isUnderWay, type WorkflowRun } from '../drawing/workflow-runs.ts';

const NO_THREAD = 'A workflow runs in a thread, and no thread is open.';
const ICON = { size: 16.5, strokeWidth: 2, 'aria-hidden': true } as const;

type Phase = 'idle' | 'running' | 'succeeded' | 'failed';

function phaseOf(run: WorkflowRun | null): Phase {
  if (run === null) return 'idle';
  if (isUnderWay(run)) return 'running';
  return run.status === 'SUCCESS' ? 'succeeded' : 'failed';
}

function told(run: WorkflowRun | null, workflow: string): string {
  if (run === null) return `Runs ${workflow} (simulated here)`;
  const ran = `Started ${localTime(run.startedAt)}`;
  const took = run.endedAt === null ? 'still running' : `took ${duration(run.endedAt - run.startedAt)}`;
  const why = run.message ? `\n${run.message}` : '';
  return `${run.status}${why}\n${ran}, ${took}`;
}

function PhaseIcon({ phase }: { phase: Phase }) {
  switch (phase) {
    case 'idle':
      return <Play {...ICON} />;
    case 'running':
      return (
        <span className="card-spinner">
          <Spinner size={16.5} />
        </span>
      );
    case 'succeeded':
      return <CircleCheck {...ICON} />;
    case 'failed':
      return <CircleX {...ICON} />;
  }
}

export function WorkflowButtonView({ component, path }: ViewProps<Drawn<'componentWorkflowButton'>>) {
  const { runs, announce } = usePanelServices();
  const simulation = useSimulation();
  const button = `${useCardId()} ${path}`;
  const run = useSyncExternalStore(runs.subscribe, () => runs.get(button));
  const phase = phaseOf(run);
  const label = component.workflowButtonLabel.trim();
  const name = label === '' ? component.workflow : label;
  const says = simulation.threadOpen ? told(run, component.workflow) : NO_THREAD;
  const start = () => {
    if (!simulation.threadOpen || isUnderWay(run)) return;
    announce(`${name}: running`);
    runs.start(button, simulation, (end) => {
      announce(end.status === 'SUCCESS' ? `${name}: succeeded` : `${name}: failed. ${end.message ?? ''}`);
    });
  };
  return (
    <div className="card-button-line" {...placeOf(component, path)}>
      <button
        type="button"
        className="card-button card-workflow"
        data-run={phase}
        aria-label={label === '' ? name : undefined}
        aria-disabled={!simulation.threadOpen || phase === 'running' || undefined}
        aria-busy={phase === 'running' || undefined}
        aria-description={says}
        data-tooltip={says}
        onClick={start}
      >
        <PhaseIcon phase={phase} />
        <span dir="auto">{component.workflowButtonLabel}</span>
      </button>
    </div>
  );
}
