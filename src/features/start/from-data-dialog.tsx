import { type ReactNode, useMemo, useState } from 'react';
import { cardFromData, type DataForCard, openData } from '../../from-data/card-from-data.ts';
import type { DraftContent } from '../../state/document/document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { DataFields } from './data-fields.tsx';
import { DataInput } from './data-input.tsx';
import { type DataSource, dataSource } from './data-source.ts';
import { chosenOf, type FieldChoice, firstFieldChoice } from './field-order.ts';

interface FromDataDialogProps {
  /** The data to start with; null lets people paste it or choose a file. */
  source: DataSource | null;
  readFile: (file: File) => Promise<DataSource>;
  /** Draws the card as in the preview, but it ignores the pointer and can't be focused. */
  renderCard: (content: DraftContent) => ReactNode;
  onMake: (content: DraftContent) => void;
  onClose: () => void;
  /** Moves the focus somewhere else on close; false sends it back to where it came from. */
  takeFocus: () => boolean;
}

const MAX_TITLE = 500;

interface Opened {
  data: DataForCard;
  choice: FieldChoice;
  title: string;
}

function openedFrom(source: DataSource | null): { opened: Opened | null; error: string | null } {
  const { text, name, fault } = source ?? { text: '', name: null, fault: null };
  if (fault !== null) return { opened: null, error: fault };
  const read = openData(text, name ?? undefined);
  if (!read.ok) return { opened: null, error: read.fault === 'empty' ? null : read.message };
  const { data } = read;
  return {
    opened: { data, choice: firstFieldChoice(data.outline, data.ticked), title: data.title },
    error: null,
  };
}

/** The draft with the chosen fields. */
function contentOf({ data, choice, title }: Opened): DraftContent {
  const named = title.trim() === '' ? data.title : title.trim();
  const { text, key } = cardFromData({ ...data, title: named }, chosenOf(choice));
  return { name: named, text, titles: { [key]: named } };
}

/** Makes a card from any JSON: paste it, tick fields, make the card. */
export default function FromDataDialog({
  source,
  readFile,
  renderCard,
  onMake,
  onClose,
  takeFocus,
}: FromDataDialogProps) {
  const [text, setText] = useState(source?.text ?? '');
  const [state, setState] = useState(() => openedFrom(source));
  const [shown, setShown] = useState<'fields' | 'card'>('fields');
  const narrow = useMedia(NARROW);
  const { opened, error } = state;
  const content = useMemo(() => (opened === null ? null : contentOf(opened)), [opened]);

  const read = (next: DataSource) => {
    setText(next.text);
    setState(openedFrom(next));
  };
  const change = (part: Partial<Opened>) => {
    if (opened !== null) setState({ opened: { ...opened, ...part }, error: null });
  };
  const count = opened?.choice.ticked.size ?? 0;

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      takeFocus={takeFocus}
      title="Start from data"
      description={
        opened === null
          ? 'Paste an API response to turn it into a card.'
          : 'Choose and order what the card shows.'
      }
      width={opened === null ? 'm' : 'xl'}
      footer={
        opened === null || content === null ? undefined : (
          <>
            <span className="mr-auto flex items-center text-[12px] text-muted" role="status">
              {count === 0 ? 'Tick at least one field.' : count === 1 ? '1 field' : `${count} fields`}
            </span>
            <Button onClick={() => setState({ opened: null, error: null })}>Change the data</Button>
            <Button variant="primary" disabled={count === 0} onClick={() => onMake(content)}>
              Make the card
            </Button>
          </>
        )
      }
    >
      {opened === null || content === null ? (
        <DataInput
          text={text}
          error={error}
          onTextChange={(next) => read(dataSource(next))}
          onFile={(file) => void readFile(file).then(read)}
        />
      ) : (
        <div className="flex flex-col gap-3">
          {narrow ? (
            <SegmentedControl label="Shown side" options={SIDES} value={shown} onValueChange={setShown} />
          ) : null}
          <div className="grid gap-5 min-[900px]:grid-cols-[minmax(0,1fr)_400px]">
            {narrow && shown === 'card' ? null : (
              <div className="flex min-w-0 flex-col gap-3">
                <TextField
                  label="Card title"
                  value={opened.title}
                  maxLength={MAX_TITLE}
                  onValueChange={(title) => change({ title })}
                />
                <DataFields
                  choice={opened.choice}
                  title={opened.title.trim() === '' ? opened.data.title : opened.title}
                  leftOut={opened.data.outline.leftOut}
                  onChange={(choice) => change({ choice })}
                />
              </div>
            )}
            {narrow && shown === 'fields' ? null : (
              <section
                aria-label="Card"
                className="sticky top-0 max-h-[62vh] self-start overflow-auto rounded-lg bg-sunken p-3"
              >
                {renderCard(content)}
              </section>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

const SIDES = [
  { value: 'fields', label: 'Fields' },
  { value: 'card', label: 'Card' },
] as const;
