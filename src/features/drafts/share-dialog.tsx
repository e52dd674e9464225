import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { encodeDraft, type LinkedEndpoint } from '../../share-link/codec.ts';
import type { DraftContent } from '../../state/document/document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type LinkForm, lengthWarning, writeLink } from './link-forms.ts';

export interface ShareDialogProps {
  draft: DraftContent;
  /** What's in the endpoint form, with the secrets already removed from its URL; null if the form is empty. */
  endpoint: LinkedEndpoint | null;
  /** The app's own address without query and fragment, ending in a slash. */
  base: string;
  /** False if the clipboard refused. */
  copy: (text: string) => Promise<boolean>;
  onClose: () => void;
}

const FORMS: readonly { value: LinkForm; label: string }[] = [
  { value: 'edit', label: 'Edit link' },
  { value: 'view', label: 'View link' },
  { value: 'embed', label: 'Embed' },
  { value: 'markdown', label: 'Markdown' },
];

const WHAT: Record<LinkForm, string> = {
  edit: 'Opens the playground with a copy of this draft and its preview.',
  view: 'Opens the cards alone, without the editor.',
  embed: 'An iframe for your own page, with a short script that makes it as tall as the cards.',
  markdown: 'The edit link, ready to paste into an issue or a pull request.',
};

const all = (items: readonly string[]) => new Intl.ListFormat('en').format(items);
const either = (items: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(items);

const COPY: Record<LinkForm, string> = {
  edit: 'Copy link',
  view: 'Copy link',
  embed: 'Copy embed code',
  markdown: 'Copy Markdown',
};

type Copied = 'no' | 'yes' | 'refused';

export default function ShareDialog({ draft, endpoint, base, copy, onClose }: ShareDialogProps) {
  const id = useId();
  const [form, setForm] = useState<LinkForm>('edit');
  const [withEndpoint, setWithEndpoint] = useState(false);
  const [copied, setCopied] = useState<Copied>('no');
  const { name, text, titles } = draft;
  // Compressing a large draft takes longer than drawing the dialog.
  const encoded = useMemo(
    () => encodeDraft({ name, text, titles, ...(withEndpoint && endpoint !== null ? { endpoint } : {}) }),
    [name, text, titles, withEndpoint, endpoint],
  );
  const link = encoded.ok ? writeLink(form, base, encoded.fragment, name) : '';
  const warning = lengthWarning(link.length);
  const titleCount = Object.keys(titles).length;
  const held = [
    'the name',
    'the JSON',
    ...(titleCount > 0 ? [`${titleCount} card ${titleCount === 1 ? 'title' : 'titles'}`] : []),
    ...(withEndpoint && endpoint !== null ? ['the endpoint’s URL and card keys'] : []),
  ];
  const choose = (change: () => void) => {
    setCopied('no');
    change();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Share"
      description="The draft travels inside the link itself, after the #, so no server ever sees it. Anyone who opens it gets a copy, and your draft stays as it is."
    >
      <div className="flex flex-col gap-4">
        <div className="overflow-x-auto">
          <SegmentedControl
            label="Kind of link"
            options={FORMS}
            value={form}
            onValueChange={(next) => choose(() => setForm(next))}
          />
        </div>
        {encoded.ok ? (
          <div className="flex flex-col gap-1.5">
            <label htmlFor={id} className="sr-only">
              Link
            </label>
            <div className="flex items-start gap-2 max-sm:flex-col max-sm:items-stretch">
              <textarea
                id={id}
                readOnly
                rows={4}
                value={link}
                onFocus={(event) => event.currentTarget.select()}
                aria-describedby={`${id}-about`}
                className="min-w-0 field-sizing-content max-h-44 ui-field flex-1 resize-none bg-sunken px-2.5 py-2 font-mono text-[12px] break-all text-ink"
              />
              <Button
                variant="primary"
                icon={copied === 'yes' ? <Check size={14} /> : <Copy size={14} />}
                onClick={() => void copy(link).then((done) => setCopied(done ? 'yes' : 'refused'))}
              >
                {COPY[form]}
              </Button>
            </div>
            <p id={`${id}-about`} className="text-[12px] text-muted">
              {WHAT[form]} {link.length.toLocaleString('en')} characters.
            </p>
            <p role="status" className="text-[12px] text-muted">
              {copied === 'yes' ? 'Copied.' : ''}
              {copied === 'refused'
                ? 'The browser didn’t allow access to the clipboard. Select the text and copy it by hand.'
                : ''}
            </p>
            {warning === null ? null : (
              <p className="flex items-start gap-2 rounded-md bg-warning-soft px-2.5 py-2 text-[12px] text-warning">
                <TriangleAlert size={14} className="mt-0.5 shrink-0" aria-hidden="true" />
                {warning}
              </p>
            )}
          </div>
        ) : (
          <p role="alert" className="rounded-md bg-error-soft px-3 py-2.5 text-[13px] text-error">
            {encoded.reason}
          </p>
        )}
        <div className="flex flex-col gap-3 border-t border-line pt-4">
          {endpoint === null ? null : (
            <Switch
              label="Add the endpoint’s URL and card keys"
              hint={`${endpoint.url} · ${endpoint.cardKeys.join(', ') || 'no card keys'}. They fill in the form. Opening the link sends nothing.`}
              checked={withEndpoint}
              onCheckedChange={(next) => choose(() => setWithEndpoint(next))}
            />
          )}
          <p className="text-[12px] text-muted">
            The link contains {all(held)}. It doesn’t contain{' '}
            {either(['headers', 'secrets', 'the customer', ...(withEndpoint ? [] : ['the endpoint'])])}.
          </p>
        </div>
      </div>
    </Dialog>
  );
}
