import { FlaskConical } from 'lucide-react';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActions, usePlayground } from '../services/playground-context.ts';

const OUTCOMES = [
  { value: 'success', label: 'Success' },
  { value: 'failure', label: 'Failure' },
  { value: 'slow', label: 'Slow' },
] as const;

/** Sets the result of simulated workflow runs. Nothing real is ever triggered. */
export function WorkflowControls() {
  const { outcome, failureMessage, threadOpen } = usePlayground((state) => state.view.simulation);
  const { simulate } = useActions();
  return (
    <PopoverButton
      label="Workflow runs"
      size="s"
      align="end"
      icon={<FlaskConical size={15} aria-hidden="true" />}
      content={() => (
        <div className="space-y-4">
          <div className="space-y-1.5">
            <p className="text-[12px] font-medium text-muted">Result of workflow runs</p>
            <SegmentedControl
              label="Outcome"
              options={OUTCOMES}
              value={outcome}
              onValueChange={(next) => simulate({ outcome: next })}
            />
          </div>
          {outcome === 'failure' ? (
            <TextField
              label="Failure message"
              value={failureMessage}
              maxLength={500}
              onValueChange={(next) => simulate({ failureMessage: next })}
            />
          ) : null}
          <Switch
            label="Thread open"
            hint="Workflows run in a thread; without one the buttons are disabled."
            checked={threadOpen}
            onCheckedChange={(next) => simulate({ threadOpen: next })}
          />
          <p className="text-[12px] text-muted">Runs are simulated here. Nothing is triggered.</p>
        </div>
      )}
    />
  );
}
