import { ExternalLink } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import { writeClipboard } from '../../platform/clipboard.ts';
import { browserClock } from '../../platform/clock.ts';
import { onFragmentChange } from '../../platform/page-events.ts';
import { createTextStorage } from '../../platform/storage.ts';
import { onSystemTheme, shownTheme, showTheme } from '../../platform/theme.ts';
import { decodeDraft, type LinkedDraft } from '../../share-link/codec.ts';
import { isLong } from '../../state/document/long-text.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { FIRST_SIMULATION } from '../../state/view.ts';
import { readPreferences } from '../../state/view-preferences.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TooltipLayer } from '../../ui/tooltip.tsx';
import { drawnDocument } from './drawn-document.ts';
import type { LongCardsProps } from './long-cards.tsx';
import { tellHeight } from './tell-height.ts';

const PORTS = { clock: browserClock, writeClipboard };
const PREFERENCES = createTextStorage('card-playground.preferences');
/** The view shows no customer, since the link contains none. */
const NOBODY = { name: '', email: '' };

/** If its code can't be loaded, the page checks the text itself. */
const LongCards = lazy(() =>
  import('./long-cards.tsx').catch(() => ({
    default: ({ text, children }: LongCardsProps) => children(drawnDocument(text)),
  })),
);

function SharedCards({ draft }: { draft: LinkedDraft }) {
  return isLong(draft.text) ? (
    <Suspense>
      <LongCards text={draft.text}>{(checked) => <DrawnCards draft={draft} checked={checked} />}</LongCards>
    </Suspense>
  ) : (
    <DrawnCards draft={draft} checked={drawnDocument(draft.text)} />
  );
}

function DrawnCards({ draft, checked }: { draft: LinkedDraft; checked: CheckedDocument }) {
  const [panelCards] = useState(createPanelCards);
  return (
    <CardPanel
      customer={NOBODY}
      cards={panelCards(checked, draft.titles ?? {})}
      ports={PORTS}
      workflow={FIRST_SIMULATION}
      region="Preview"
      bare
      empty={<EmptyState title="No cards">This link holds a draft without cards.</EmptyState>}
    />
  );
}

/** The cards in a link, without anything to edit them with. Other pages frame this too. */
export function View() {
  const fragment = useSyncExternalStore(onFragmentChange, () => location.hash);
  const frame = useRef<HTMLDivElement>(null);
  const decoded = useMemo(() => decodeDraft(fragment), [fragment]);
  const name = decoded.ok ? decoded.draft.name : 'Cards';
  useEffect(() => {
    document.title = name;
  }, [name]);
  // `public/early.js` has already set the initial theme.
  useEffect(() => onSystemTheme(() => showTheme(shownTheme(readPreferences(PREFERENCES).appTheme))), []);
  useEffect(() => (frame.current === null ? undefined : tellHeight(frame.current)), []);
  return (
    <main
      ref={frame}
      className="mx-auto flex w-full max-w-102 flex-col p-1 text-ink [&_.preview-panel]:bg-transparent"
    >
      <h1 className="sr-only">{name}</h1>
      <h2 className="sr-only">Cards</h2>
      {decoded.ok ? (
        <SharedCards key={fragment} draft={decoded.draft} />
      ) : (
        <EmptyState title="Nothing to show">{decoded.reason}</EmptyState>
      )}
      <a
        href={`/${decoded.ok ? fragment : ''}`}
        target="_blank"
        rel="noopener noreferrer"
        className="mr-3 inline-flex min-h-6 items-center gap-1.5 self-end rounded text-[12px] text-muted hover:text-ink hover:underline"
      >
        Open in Card Playground
        <ExternalLink size={12} aria-hidden="true" />
      </a>
      <TooltipLayer />
    </main>
  );
}
