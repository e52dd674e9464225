import { BookOpen, Keyboard } from 'lucide-react';
import changelog from '../../../CHANGELOG.md?raw';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { DialogName } from '../services/dialog-name.ts';
import { releasesOf } from './releases.ts';

const DATA: readonly (readonly [what: string, where: string])[] = [
  ['Drafts', 'In this browser, saved as you type. No one else sees them. Clearing site data removes them.'],
  ['Share links', 'Contain the whole draft after the # in the address. That part never reaches a server.'],
  [
    'Endpoint requests',
    'Go from this page to the playground’s own server, which forwards them to your endpoint and keeps nothing.',
  ],
  ['Header values and the signing secret', 'Stay in the memory of this tab and are gone when you close it.'],
];

interface HelpDialogProps {
  onOpen: (dialog: DialogName) => void;
  onClose: () => void;
}

export default function HelpDialog({ onOpen, onClose }: HelpDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="About Card Playground" width="l">
      <div className="space-y-6 text-[13px] leading-5">
        <section className="space-y-2">
          <p>
            Customer Cards show your own data next to a conversation in Plain. Here you write a card and see
            it as Plain would draw it, or load cards from your endpoint and see what Plain would make of the
            response.
          </p>
          <p className="text-muted">
            Under <strong className="font-medium text-ink">Draft</strong>, the preview follows the JSON you
            type. Under <strong className="font-medium text-ink">Endpoint</strong>, paste a URL, name card
            keys and load. Hold Alt and click a component in the preview to find its JSON.
          </p>
          <div className="flex flex-wrap gap-2 pt-1">
            <Button icon={<BookOpen size={15} aria-hidden="true" />} onClick={() => onOpen('reference')}>
              Reference
            </Button>
            <Button icon={<Keyboard size={15} aria-hidden="true" />} onClick={() => onOpen('shortcuts')}>
              Keyboard shortcuts
            </Button>
          </div>
        </section>
        <section>
          <h3 className="mb-2 font-semibold">Where your data lives</h3>
          <dl className="divide-y divide-line rounded-lg border border-line">
            {DATA.map(([what, where]) => (
              <div key={what} className="grid gap-x-4 px-3 py-2 sm:grid-cols-[11rem_1fr]">
                <dt className="font-medium">{what}</dt>
                <dd className="text-muted">{where}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className="mb-2 font-semibold">What’s new</h3>
          {releasesOf(changelog).map((release) => (
            <div key={release.title} className="mb-3">
              <h4 className="font-medium text-muted">{release.title}</h4>
              <ul className="mt-1 list-disc space-y-1 pl-5">
                {release.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
