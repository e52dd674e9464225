import { EyeOff } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { type CheckedCard, componentPointer } from '../../cards/format/drawn.ts';
import { toPointer } from '../../json/path.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { CardBoundary } from './card-boundary.tsx';
import { CardMessage } from './card-message.tsx';
import type { CardPanelProps } from './card-panel-props.ts';
import { CardTitle } from './card-title.tsx';
import { ComponentList, ComponentView } from './component-view.tsx';
import { ReloadIcon } from './drawing/card-icons.tsx';
import { CardIdProvider } from './drawing/preview-context.ts';

/** One element, which React doesn't draw again with each key of the card. */
const RELOAD_ICON = <ReloadIcon />;

interface CardViewProps {
  card: PanelCard;
  onReload: ((card: PanelCard) => void) | undefined;
  drawTitle: CardPanelProps['drawTitle'];
  /** Drawn for a picture, where the reload icon only shows what Plain draws. */
  pictured?: boolean;
}

function Components({ card }: { card: CheckedCard }) {
  const components = card.components ?? [];
  if (card.componentsPath !== null) {
    return <ComponentList components={components} path={toPointer(card.componentsPath)} />;
  }
  return components.map((component, index) => (
    <ComponentView
      key={componentPointer(card, index)}
      component={component}
      path={componentPointer(card, index)}
    />
  ));
}

function Content({ card }: { card: CheckedCard }): ReactNode {
  if (card.fault !== null) {
    return <CardMessage title="Plain would reject this card">{card.fault.message}</CardMessage>;
  }
  return (
    <>
      <Components card={card} />
      {card.rejected ? (
        <p className="card-message card-rejected" data-rejected="">
          Plain would reject this card until its errors are fixed.
        </p>
      ) : null}
    </>
  );
}

function Body({ card }: { card: PanelCard }): ReactNode {
  const loading = card.state === 'loading';
  if (card.state === 'error' && card.error !== null) {
    const { title, message, consequence } = card.error;
    return (
      <CardMessage title={title}>
        {message} {consequence}
      </CardMessage>
    );
  }
  if (card.card === null) {
    return loading ? (
      <div className="card-skeleton" aria-hidden="true">
        <span />
        <span />
      </div>
    ) : null;
  }
  return (
    <>
      <div className={loading ? 'card-loading-old' : undefined}>
        <CardBoundary
          source={card.card}
          fallback={
            <CardMessage title="This card couldn’t be drawn">
              This is a bug in the playground, not in your JSON. We’ll retry on your next edit.
            </CardMessage>
          }
        >
          <Content card={card.card} />
        </CardBoundary>
      </div>
      {loading ? (
        <div className="card-loading-over">
          <Spinner size={22} />
        </div>
      ) : null}
    </>
  );
}

function placeOfCard(card: PanelCard) {
  return {
    'data-card-id': card.id,
    'data-card-path': card.card === null ? undefined : toPointer(card.card.path),
    'data-list': card.card?.componentsPath ? toPointer(card.card.componentsPath) : undefined,
  };
}

function HiddenNote({ card }: { card: PanelCard }) {
  const lacks = card.card?.components?.length === 0 ? 'no components' : 'no data';
  return (
    <div className="card-hidden-note">
      <EyeOff size={16} aria-hidden="true" />
      <p>
        <b>{card.key ?? card.title}</b> has {lacks} — Plain hides this card
      </p>
    </div>
  );
}

function sameCard(before: CardViewProps, now: CardViewProps): boolean {
  const a = before.card;
  const b = now.card;
  return (
    before.onReload === now.onReload &&
    before.drawTitle === now.drawTitle &&
    before.pictured === now.pictured &&
    a.id === b.id &&
    a.title === b.title &&
    a.key === b.key &&
    a.state === b.state &&
    a.card === b.card &&
    a.error === b.error
  );
}

export const CardView = memo(function CardView({ card, onReload, drawTitle, pictured }: CardViewProps) {
  const loading = card.state === 'loading';
  const hidden = card.state === 'hidden';
  // The button stays the same element, hidden or not, so it keeps its focus when a reload hides the card.
  return (
    <article
      className={hidden ? 'card-hidden' : 'card'}
      aria-label={card.title}
      aria-busy={loading || undefined}
      {...placeOfCard(card)}
    >
      <div className="card-header">
        {hidden ? (
          <HiddenNote card={card} />
        ) : drawTitle === undefined || card.key === null ? (
          <CardTitle title={card.title} />
        ) : (
          drawTitle(card.title, card.key)
        )}
        {onReload !== undefined ? (
          <button
            type="button"
            className={`card-icon-button card-reload ${loading ? 'card-reloading' : ''}`}
            aria-label={loading ? `Loading ${card.title}` : `Reload ${card.title}`}
            aria-disabled={loading || undefined}
            data-tooltip={loading ? undefined : 'Reload this card'}
            onClick={loading ? undefined : () => onReload(card)}
          >
            {loading ? <Spinner size={14} /> : RELOAD_ICON}
          </button>
        ) : loading ? (
          <span className="card-icon-button card-reload card-reloading">
            <Spinner size={14} label={`Loading ${card.title}`} />
          </span>
        ) : pictured === true && !hidden ? (
          <span className="card-icon-button card-reload" aria-hidden="true">
            {RELOAD_ICON}
          </span>
        ) : null}
      </div>
      {hidden ? null : (
        <div className="card-body">
          <CardIdProvider value={card.id}>
            <Body card={card} />
          </CardIdProvider>
        </div>
      )}
    </article>
  );
}, sameCard);
