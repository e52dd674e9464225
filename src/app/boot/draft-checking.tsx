import { usePlayground } from '../services/playground-context.ts';
import { CheckingNotice } from './checking-notice.tsx';
import { apartCheck } from './whole-check.ts';

/** The checking notice for the open draft. */
export default function DraftChecking() {
  const { checked, text } = usePlayground((state) => state.document);
  const { apart } = checked;
  return apart === undefined ? null : (
    <CheckingNotice check={apartCheck} state={apart} length={text.length} />
  );
}
