import { Check, Copy, Download } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { fileNameOf } from '../../state/drafts/words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select/select.tsx';

/** A card that can become a picture. */
export interface DrawableCard {
  id: string;
  title: string;
}

export interface ImageDoors {
  /** Makes a PNG of an element as the page shows it, with `scale` device pixels per CSS pixel. */
  elementPicture: (element: HTMLElement, scale: number) => Promise<Blob>;
  /** False if the clipboard refused or the picture couldn't be made. */
  copyImage: (picture: Promise<Blob>) => Promise<boolean>;
  saveFile: (name: string, content: string | Blob) => void;
}

interface ExportImageProps extends ImageDoors {
  name: string;
  cards: readonly DrawableCard[];
  renderCard: (id: string, theme: 'light' | 'dark') => ReactNode;
}

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const SCALES = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
] as const;

type Said = { tone: 'info' | 'error'; text: string } | null;

/** A picture of one card as the preview draws it. */
export function ExportImage({
  name,
  cards,
  renderCard,
  elementPicture,
  copyImage,
  saveFile,
}: ExportImageProps) {
  const [chosen, setChosen] = useState(cards[0]?.id ?? '');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [scale, setScale] = useState<'1' | '2'>('2');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const frame = useRef<HTMLDivElement>(null);
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];

  if (card === undefined) {
    return (
      <p className="py-6 text-center text-[13px] text-muted">
        Plain would hide every card, so there’s nothing to draw.
      </p>
    );
  }

  const picture = () => {
    if (frame.current === null) return Promise.reject(new Error('The card isn’t drawn yet.'));
    return elementPicture(frame.current, Number(scale));
  };
  const work = async (run: () => Promise<Said>) => {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await run());
    } catch {
      setSaid({ tone: 'error', text: 'The browser couldn’t draw the picture.' });
    } finally {
      setBusy(false);
    }
  };
  const onDownload = () =>
    work(async () => {
      saveFile(`${fileNameOf(`${name} ${card.title}`)}${scale === '2' ? '@2x' : ''}.png`, await picture());
      return { tone: 'info', text: 'Downloaded.' };
    });
  const onCopy = () =>
    work(async () =>
      (await copyImage(picture()))
        ? { tone: 'info', text: 'Copied.' }
        : { tone: 'error', text: 'The browser refused the clipboard. Download the picture instead.' },
    );

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Select
          label="Card"
          labelIs="beside"
          className="max-w-72"
          options={cards.map(({ id, title }) => ({ value: id, label: title }))}
          value={card.id}
          onValueChange={setChosen}
        />
        <SegmentedControl label="Theme" options={THEMES} value={theme} onValueChange={setTheme} />
        <SegmentedControl label="Size" options={SCALES} value={scale} onValueChange={setScale} />
      </div>
      <div className="flex max-h-[46vh] justify-center overflow-auto rounded-md bg-sunken">
        <div ref={frame} inert className="w-96 max-w-full shrink-0 self-start">
          {renderCard(card.id, theme)}
        </div>
      </div>
      <div className="sticky bottom-0 -my-2 flex flex-wrap items-center justify-end gap-2 bg-raised py-2">
        <p
          role="status"
          className={`mr-auto text-[12px] ${said?.tone === 'error' ? 'text-error' : 'text-muted'}`}
        >
          {said?.text ?? ''}
        </p>
        <Button
          busy={busy}
          icon={<Download size={14} aria-hidden="true" />}
          onClick={() => void onDownload()}
        >
          Download PNG
        </Button>
        <Button
          variant="primary"
          busy={busy}
          icon={said?.text === 'Copied.' ? <Check size={14} /> : <Copy size={14} />}
          onClick={() => void onCopy()}
        >
          Copy image
        </Button>
      </div>
    </div>
  );
}
