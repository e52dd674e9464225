import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { jsonPieces } from '../../json/places/json-pieces.ts';
import type { DraftContent } from '../../state/document/document.ts';
import { Button } from '../../ui/button.tsx';
import { CodeText } from '../../ui/code/code-text.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { EXPORT_CHOICES, type Exported, exportDraft } from './exported-text.ts';

export interface CodeDoors {
  /** False if the clipboard refused. */
  copy: (text: string) => Promise<boolean>;
  saveFile: (name: string, content: string | Blob) => void;
}

interface ExportCodeProps extends CodeDoors {
  kind: keyof typeof EXPORT_CHOICES;
  draft: DraftContent;
}

/** How much of a long export is drawn. Copying and downloading always give all of it. */
const SHOWN_CHARACTERS = 60_000;

const TypeScriptCode = part(() => import('../../ui/code/typescript-code.tsx'));

function JsonCode({ text }: { text: string }) {
  const pieces = useMemo(() => jsonPieces(text), [text]);
  return <CodeText pieces={pieces} />;
}

function Shown({ exported }: { exported: Extract<Exported, { ok: true }> }) {
  const { text, file } = exported;
  const shown = text.slice(0, SHOWN_CHARACTERS);
  const cut = shown !== text;
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it
        tabIndex={0}
        aria-label={file}
        className="max-h-[46vh] overflow-auto rounded-md border border-line bg-sunken p-3"
      >
        <pre className="font-mono text-[12px] leading-5 whitespace-pre">
          {file.endsWith('.json') ? (
            <JsonCode text={shown} />
          ) : (
            <PartSlot waiting={shown} failed={() => shown}>
              <TypeScriptCode text={shown} />
            </PartSlot>
          )}
        </pre>
      </section>
      {cut ? (
        <p className="text-[12px] text-muted">
          Only the beginning is shown. Copying and downloading give you everything.
        </p>
      ) : null}
    </>
  );
}

/** One kind of text export with its choices, to copy or download. */
export function ExportCode({ kind, draft, copy, saveFile }: ExportCodeProps) {
  const choices = EXPORT_CHOICES[kind];
  const [choice, setChoice] = useState(choices[0].value);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const exported = useMemo(() => exportDraft(choice, draft), [choice, draft]);
  const about = choices.find((each) => each.value === choice)?.about;
  return (
    <div className="flex flex-col gap-3">
      {choices.length > 1 ? (
        <div>
          <SegmentedControl
            label="Form"
            options={choices}
            value={choice}
            onValueChange={(next) => {
              setCopied('no');
              setChoice(next);
            }}
          />
        </div>
      ) : null}
      <p className="text-[13px] text-muted">{about}</p>
      {exported.ok ? (
        <>
          <Shown exported={exported} />
          <div className="sticky bottom-0 -my-2 flex flex-wrap items-center justify-end gap-2 bg-raised py-2">
            <p role="status" className="mr-auto text-[12px] text-muted">
              {copied === 'yes' ? 'Copied.' : ''}
              {copied === 'refused'
                ? 'The browser refused the clipboard. Select the text and copy it by hand.'
                : ''}
            </p>
            <Button
              icon={<Download size={14} aria-hidden="true" />}
              onClick={() => saveFile(exported.file, exported.text)}
            >
              Download
            </Button>
            <Button
              variant="primary"
              icon={copied === 'yes' ? <Check size={14} /> : <Copy size={14} />}
              onClick={() => void copy(exported.text).then((done) => setCopied(done ? 'yes' : 'refused'))}
            >
              Copy
            </Button>
          </div>
        </>
      ) : (
        <p role="alert" className="rounded-md bg-warning-soft px-3 py-2.5 text-[13px] text-warning">
          {exported.reason}
        </p>
      )}
    </div>
  );
}
