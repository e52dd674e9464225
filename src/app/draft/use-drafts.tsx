import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DraftMenu } from '../../features/drafts/draft-menu.tsx';
import { SaveStatus } from '../../features/drafts/save-status.tsx';
import type { Drafts } from '../../state/drafts/drafts.ts';
import { Button } from '../../ui/button.tsx';
import type { DialogName } from '../services/dialog-name.ts';
import type { DraftDoors } from '../services/draft-doors.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { renderContent } from './drawing/render-content.tsx';

export function useDrafts(onOpen: (dialog: DialogName) => void): DraftDoors {
  const { drafts: load, editor, playground } = useServices();
  const { setMode, say } = useActions();
  const id = usePlayground((state) => state.document.id);
  const name = usePlayground((state) => state.document.name);
  const readOnly = usePlayground((state) => state.document.readOnly);
  const [drafts, setDrafts] = useState<Drafts | null>(null);

  useEffect(() => {
    let current = true;
    void load().then((loaded) => current && setDrafts(loaded));
    return () => {
      current = false;
    };
  }, [load]);

  const opened = useRef(id);
  useEffect(() => {
    if (drafts !== null && opened.current !== id)
      say(`Opened the draft ${playground.store.getState().document.name}`);
    opened.current = id;
  }, [drafts, id, say, playground]);

  const then = (work: (loaded: Drafts) => Promise<void>) => void load().then(work);
  /** The button that opens another draft may disappear with its surroundings. Then focus moves to the editor. */
  const thenEdit = (work: (loaded: Drafts) => Promise<void>) =>
    then(async (loaded) => {
      await work(loaded);
      const focused = document.activeElement;
      if (focused !== null && focused !== document.body && focused.closest('[hidden]') === null) return;
      editor.current?.focus();
      if (document.activeElement === document.body) document.querySelector('main')?.focus();
    });
  return {
    drafts,
    menu:
      drafts === null ? (
        <Button variant="ghost" busy className="min-w-0 shrink! text-ink!">
          <span className="max-w-60 min-w-0 truncate">{name}</span>
          <ChevronDown size={14} className="shrink-0" aria-hidden="true" />
        </Button>
      ) : (
        <DraftMenu
          drafts={drafts}
          id={id}
          name={name}
          readOnly={readOnly}
          onOpen={onOpen}
          renderContent={renderContent}
        />
      ),
    status: drafts === null || readOnly ? null : <SaveStatus drafts={drafts} />,
    create: () => then((loaded) => loaded.create()),
    duplicate: () => then((loaded) => loaded.duplicate(playground.store.getState().document.id)),
    openContent(content) {
      setMode('draft');
      thenEdit((loaded) => loaded.create(content));
    },
    editCopy: () => thenEdit((loaded) => loaded.editCopy()),
    leaveShared: () => thenEdit((loaded) => loaded.leaveShared()),
  };
}
