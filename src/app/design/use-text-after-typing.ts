import { useState, useSyncExternalStore } from 'react';
import type { DocumentChange } from '../../state/document/document.ts';
import type { Playground } from '../../state/store.ts';
import { afterPause } from '../../ui/later/after-pause.ts';

/** How long typing must pause before what follows it is drawn again. */
const PAUSE_MS = 200;

/** The draft's text for a view beside the one that someone types into. */
export interface FollowingText {
  text(): string;
  /** Calls back when `text` changes. Returns a function that stops it. */
  subscribe(onChange: () => void): () => void;
}

/**
 * A text that changes right after the draft's, unless someone is typing: then it changes once they pause, so that a key
 * costs no more than what it shows. `isLive` says whether what is typed is followed at once.
 */
export function createFollowingText({ store }: Playground, isLive: () => boolean): FollowingText {
  const now = () => store.getState().document;
  let shown = now().text;
  return {
    text: () => shown,
    subscribe(onChange) {
      let stopPause: (() => void) | undefined;
      const show = () => {
        stopPause?.();
        stopPause = undefined;
        shown = now().text;
        onChange();
      };
      // Whoever goes there or selects something finds everything up to date.
      const showNow = () => {
        if (stopPause !== undefined) show();
      };
      const stop = store.subscribe(({ document, selection }, former) => {
        if (document.text === former.document.text) {
          if (selection !== former.selection) showNow();
          return;
        }
        stopPause?.();
        if (!isTyped(document.change) || isLive()) show();
        else stopPause = afterPause(show, PAUSE_MS);
      });
      window.addEventListener('focusin', showNow, true);
      window.addEventListener('pointerdown', showNow, true);
      show();
      return () => {
        stopPause?.();
        stop();
        window.removeEventListener('focusin', showNow, true);
        window.removeEventListener('pointerdown', showNow, true);
      };
    },
  };
}

function isTyped({ origin, inGroup }: DocumentChange): boolean {
  return origin === 'editor' || inGroup === true;
}

/** The text of `createFollowingText` for a component. */
export function useTextAfterTyping(playground: Playground, isLive: () => boolean): string {
  const [following] = useState(() => createFollowingText(playground, isLive));
  return useSyncExternalStore(following.subscribe, following.text);
}
