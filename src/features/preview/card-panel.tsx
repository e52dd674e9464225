import {
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PanelCard } from '../../state/document/panel.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import './card.css';
import type { CardPanelProps, Pressed } from './card-panel-props.ts';
import { CardView } from './card-view.tsx';
import { CustomerHeader } from './customer-header.tsx';
import { PanelServicesProvider, SimulationProvider } from './drawing/preview-context.ts';
import { createWorkflowRuns, stillRun } from './drawing/workflow-runs.ts';
import { type DrawnPlace, placeAt } from './drawn-elements.ts';
import { useGradualCount, weightOf } from './gradual.ts';

/** With more cards than this, only the visible ones are laid out. */
const MANY_CARDS = 12;

const weights = new WeakMap<PanelCard, number>();

function weightOfCard(card: PanelCard): number {
  const known = weights.get(card);
  if (known !== undefined) return known;
  const weight = (card.card?.components ?? []).slice(0, 60).reduce((sum, part) => sum + weightOf(part), 3);
  weights.set(card, weight);
  return weight;
}

/** Plain's customer panel. It draws what it's given and doesn't know about drafts or endpoints. */
export function CardPanel(props: CardPanelProps) {
  const { customer, cards, ports, workflow, width = 360, theme = 'app', region = 'Preview' } = props;
  const { bare = false, shownRun = null, canvas = false } = props;
  const [column, setColumn] = useState<HTMLDivElement | null>(null);
  const [said, setSaid] = useState('');
  const [pointed, setPointed] = useState<{ path: string; cardId: string } | null>(null);
  const walked = useRef<{ path: string; cardId: string } | null>(null);

  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const reload = useCallback((card: PanelCard) => latest.current.onReload?.(card), []);

  const runs = useMemo(
    () => (shownRun === null ? createWorkflowRuns(ports.clock) : stillRun(shownRun)),
    [ports, shownRun],
  );
  useEffect(() => () => runs.dispose(), [runs]);
  const services = useMemo(() => ({ ports, runs, announce: setSaid }), [ports, runs]);

  const count = useGradualCount(cards, weightOfCard);

  const cardOf = (place: DrawnPlace) => latest.current.cards.find(({ id }) => id === place.cardId);
  const select = (place: DrawnPlace, how: Pressed = { broken: false, extend: false }) => {
    const card = cardOf(place);
    if (card === undefined) return;
    walked.current = { path: place.path, cardId: place.cardId };
    latest.current.onSelect?.(place.path, card, how);
  };
  const point = (place: DrawnPlace | null) => {
    if (place?.path === pointed?.path && place?.cardId === pointed?.cardId) return;
    setPointed(place === null ? null : { path: place.path, cardId: place.cardId });
    latest.current.onHover?.(place?.path ?? null, (place && cardOf(place)) ?? null);
  };

  const onPointerMove = (event: PointerEvent) => point(canvas || event.altKey ? placeAt(event.target) : null);
  const onClickCapture = (event: MouseEvent) => {
    const place = placeAt(event.target);
    if (place === null || latest.current.onSelect === undefined) return;
    const broken = place.element.dataset.component === 'broken';
    if (event.target instanceof Element && event.target.closest('[data-in-place]')) return;
    if (!canvas && !event.altKey && !broken) return;
    event.preventDefault();
    event.stopPropagation();
    select(place, { broken, extend: canvas && event.shiftKey });
  };
  return (
    <section
      aria-label={region ?? undefined}
      className={`preview-panel ${bare ? 'preview-bare' : ''} ${canvas ? 'preview-canvas' : ''}`}
      data-card-theme={theme}
    >
      <SimulationProvider value={workflow}>
        <PanelServicesProvider value={services}>
          <div ref={setColumn} className="preview-column" style={{ maxWidth: width }}>
            {bare ? null : <CustomerHeader customer={customer} />}
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups the fields of a form, and these are cards */}
            <div
              className={`preview-cards ${cards.length > MANY_CARDS ? 'preview-cards-many' : ''}`}
              tabIndex={canvas ? 0 : undefined}
              role="group"
              aria-label={canvas ? 'Cards: arrow keys walk through the components' : 'Cards'}
              onPointerMove={onPointerMove}
              onPointerLeave={() => point(null)}
              onClickCapture={onClickCapture}
            >
              {cards.length === 0 ? props.empty : null}
              {cards.slice(0, count).map((card) => (
                <CardView
                  key={card.id}
                  card={card}
                  onReload={props.onReload === undefined ? undefined : reload}
                  drawTitle={props.drawTitle}
                  pictured={bare && region === null}
                />
              ))}
            </div>
            {column === null
              ? null
              : props.overlay?.({ column, cards, pointed, lastSelected: walked.current, select })}
          </div>
        </PanelServicesProvider>
      </SimulationProvider>
      <LiveRegion text={said} />
    </section>
  );
}
