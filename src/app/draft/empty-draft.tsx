import { Bug, CreditCard, Gauge, LayoutGrid, Package, ReceiptText, UserRound } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { layOut } from '../../cards/edit/layout.ts';
import { kindsAllowedIn } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { accountDetails } from '../../examples/cards/account-details.ts';
import type { ExampleCard } from '../../examples/cards/example-card.ts';
import { lastOrder } from '../../examples/cards/last-order.ts';
import { latestInvoice } from '../../examples/cards/latest-invoice.ts';
import { sentryErrors } from '../../examples/cards/sentry-errors.ts';
import { subscriptionStatus } from '../../examples/cards/subscription-status.ts';
import { usage } from '../../examples/cards/usage.ts';
import { draftOfExample } from '../../examples/example-draft.ts';
import { StartersPanel } from '../../features/start/starters-panel.tsx';
import { isEmptyDraft } from '../../state/document/is-empty-draft.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { createComponentActions } from '../commands/component-actions.ts';
import { insertIntoText } from '../commands/document-edits.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';
import { fillDraft } from './begin-draft.ts';
import { focusDrawnCard } from './focus-drawn-card.ts';
import { isDesigned } from './use-selection.ts';

const InsertPalette = part(async () => ({
  default: (await import('../../features/design/canvas/insert-palette.tsx')).InsertPalette,
}));

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface StarterCard {
  key: string;
  name: string;
  description: string;
  icon: ReactNode;
  example: ExampleCard;
}

function starter(name: string, description: string, icon: ReactNode, example: ExampleCard): StarterCard {
  return { key: example.card.key, name, description, icon, example };
}

const STARTERS: readonly StarterCard[] = [
  starter('Order', 'Status, value, address, tracking', <Package {...ICON} />, lastOrder),
  starter('Subscription', 'Plan and when it expires', <CreditCard {...ICON} />, subscriptionStatus),
  starter('Invoice', 'Items, total, a link to it', <ReceiptText {...ICON} />, latestInvoice),
  starter('Usage', 'How much of a limit is used', <Gauge {...ICON} />, usage),
  starter('Error', 'What went wrong, with its ids', <Bug {...ICON} />, sentryErrors),
  starter('Customer details', 'Dates, device, account id', <UserRound {...ICON} />, accountDetails),
];

/** Where the first component goes. Its card is created with it. */
const FIRST_PLACE = { list: ['cards', 0, 'components'], index: 0 };

interface EmptyDraftProps {
  onExamples: () => void;
  onStartFromData: () => void;
}

/** Moves focus to what replaced the starters, unless something else already has it. */
function keepFocus(): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  focusDrawnCard();
}

/** Shown instead of the cards: ways to begin, or, if there's a text already, a note that it contains no card. */
export default function EmptyDraft({ onExamples, onStartFromData }: EmptyDraftProps) {
  const { playground, editor, mac } = useServices();
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const isCanvas = usePlayground(isDesigned);
  const isEmpty = usePlayground((state) => isEmptyDraft(state.document));
  const readOnly = usePlayground((state) => state.document.readOnly);
  useEffect(() => keepFocus, []);
  if (!isEmpty) {
    return (
      <EmptyState
        icon={<LayoutGrid size={22} strokeWidth={1.5} aria-hidden="true" />}
        title="No cards yet"
        actions={readOnly ? null : <Button onClick={onExamples}>Start from an example</Button>}
      >
        Your cards appear here as you type.
      </EmptyState>
    );
  }
  const insert = (kind: ComponentKind) => {
    if (isCanvas) {
      createComponentActions(playground, mac).insert(kind, FIRST_PLACE);
    } else {
      insertIntoText(playground, kind);
      editor.current?.focus();
    }
  };
  const below = opener?.getBoundingClientRect();
  return (
    <>
      <StartersPanel
        starters={STARTERS}
        onPick={({ name, example }) => {
          const { text, titles } = draftOfExample(example);
          fillDraft(playground, { name, text: layOut(text) ?? text, titles });
        }}
        onInsert={setOpener}
        onStartFromData={onStartFromData}
        onExamples={onExamples}
      />
      {below === undefined ? null : (
        <PartSlot>
          <InsertPalette
            at={{ left: below.left, top: below.bottom + 4 }}
            kinds={kindsAllowedIn('card')}
            onPick={(kind) => {
              setOpener(null);
              insert(kind);
            }}
            onClose={() => {
              opener?.focus();
              setOpener(null);
            }}
          />
        </PartSlot>
      )}
    </>
  );
}
