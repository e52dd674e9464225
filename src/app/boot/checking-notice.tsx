import type { StoppableCheck } from '../../platform/checking/apart-check.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface CheckingNoticeProps {
  check: Pick<StoppableCheck, 'stop' | 'again'>;
  state: 'checking' | 'stopped';
  /** Length of the text, in characters. */
  length: number;
}

/** Shown instead of the cards while a long text is checked off the page's thread. */
export function CheckingNotice({ check, state, length }: CheckingNoticeProps) {
  const size = `${Math.round(length / 1024)} KB`;
  return state === 'checking' ? (
    <EmptyState title="Checking…" actions={<Button onClick={check.stop}>Stop</Button>}>
      {`This text is long (${size}). Its cards show once it has been checked.`}
    </EmptyState>
  ) : (
    <EmptyState title="Not checked" actions={<Button onClick={check.again}>Check again</Button>}>
      You stopped the check of this text, so no cards are shown.
    </EmptyState>
  );
}
