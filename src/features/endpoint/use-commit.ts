import type { KeyboardEvent } from 'react';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { useAfterPress } from './use-after-press.ts';

/** For fields of the customer, thread or tenant: their values take effect on leaving the field and on Enter. */
export function useCommit(workspace: Workspace) {
  const afterPress = useAfterPress();
  return {
    onBlur: () => afterPress(() => workspace.commitContext()),
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      workspace.commitContext();
    },
  };
}
