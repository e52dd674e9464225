import { useRef, useSyncExternalStore } from 'react';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import ReferencePage from '../../features/reference/reference-page.tsx';
import { copyText } from '../../platform/clipboard.ts';
import { referenceAddress } from '../../platform/reference-address.ts';
import { FullView } from '../../ui/full-view.tsx';
import { insertExampleIntoText } from '../commands/document-edits.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { ReferenceDrawing } from './reference-drawing.tsx';

/** The reference over the whole window, connected to the clipboard, the draft and the address. */
export default function ReferenceView({ onClose }: { onClose: () => void }) {
  const { playground, editor } = useServices();
  const { notify, setMode, showPane } = useActions();
  const readOnly = usePlayground((state) => state.document.readOnly);
  const topic = useSyncExternalStore(referenceAddress.subscribe, referenceAddress.read);
  const chosen = useRef<ComponentKind | null>(null);

  async function copy(json: string, name: string): Promise<void> {
    const copied = await copyText(json);
    notify(
      copied
        ? { text: `Copied the JSON of ${name}.`, tone: 'info' }
        : { text: 'The browser refused the clipboard. Select the text and copy it by hand.', tone: 'error' },
    );
  }

  return (
    <FullView
      title="Reference"
      onClose={onClose}
      afterClose={() => {
        if (chosen.current === null) return;
        insertExampleIntoText(playground, chosen.current);
        editor.current?.focus();
      }}
    >
      <ReferencePage
        topic={topic}
        onTopicChange={referenceAddress.open}
        hrefOf={referenceAddress.hrefOf}
        draw={(components, title) => <ReferenceDrawing components={components} title={title} />}
        onCopy={(json, name) => void copy(json, name)}
        onInsert={
          readOnly
            ? null
            : (kind) => {
                chosen.current = kind;
                setMode('draft');
                showPane('edit');
                onClose();
              }
        }
      />
    </FullView>
  );
}
