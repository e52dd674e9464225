import type { CheckedCard, ComponentKind, DrawnComponent, DrawnProps } from '../../src/cards/drawn.ts';
import type { Json } from '../../src/cards/json.ts';
import { reuse } from '../../src/cards/reuse.ts';
import type { PanelCard } from '../../src/state/panel.ts';

/** The bench's own documents, which are known to be right: a floor checks nothing. */
type Written = { [K in ComponentKind]?: Partial<DrawnProps[K]> };
interface WrittenResponse {
  cards: readonly { key: string; components: readonly Written[] | null }[];
}

const DEFAULTS: DrawnProps = {
  componentText: { text: '', textSize: 'M', textColor: 'NORMAL' },
  componentPlainText: { plainText: '', plainTextSize: 'M', plainTextColor: 'NORMAL' },
  componentBadge: { badgeLabel: '', badgeColor: 'GREY' },
  componentCopyButton: { copyButtonValue: '', copyButtonTooltipLabel: '' },
  componentLinkButton: { linkButtonLabel: '', linkButtonUrl: '', opens: true },
  componentWorkflowButton: { workflowButtonLabel: '', workflow: 'w' },
  componentDivider: { dividerSpacingSize: 'S' },
  componentSpacer: { spacerSize: 'M' },
  componentDateTime: { dateTimeIso8601: '' },
  componentUser: { by: 'userId', value: 'u' },
  componentRow: { rowMainContent: [], rowAsideContent: [] },
  componentContainer: { containerContent: [] },
};

const drawn = new WeakMap<Written, DrawnComponent>();
const listed = new WeakMap<readonly Written[], readonly DrawnComponent[]>();

function drawList(items: readonly Written[]): readonly DrawnComponent[] {
  const known = listed.get(items);
  if (known !== undefined) return known;
  const list = items.map(draw);
  listed.set(items, list);
  return list;
}

function draw(item: Written): DrawnComponent {
  const known = drawn.get(item);
  if (known !== undefined) return known;
  const made = make(item);
  drawn.set(item, made);
  return made;
}

function make(item: Written): DrawnComponent {
  const { componentRow: row, componentContainer: container } = item as {
    componentRow?: { rowMainContent: readonly Written[]; rowAsideContent: readonly Written[] };
    componentContainer?: { containerContent: readonly Written[] };
  };
  if (row !== undefined) {
    return {
      kind: 'componentRow',
      rowMainContent: drawList(row.rowMainContent),
      rowAsideContent: drawList(row.rowAsideContent),
    };
  }
  if (container !== undefined) {
    return { kind: 'componentContainer', containerContent: drawList(container.containerContent) };
  }
  const [kind = ''] = Object.keys(item);
  const fields = { ...DEFAULTS[kind as ComponentKind], ...item[kind as ComponentKind] };
  return { kind, ...fields } as DrawnComponent;
}

const cards = new WeakMap<object, PanelCard>();

function panelCard(written: WrittenResponse['cards'][number], index: number): PanelCard {
  const known = cards.get(written);
  if (known !== undefined) return known;
  const { key } = written;
  const path = ['cards', index];
  const card: CheckedCard = {
    path,
    key,
    timeToLiveSeconds: null,
    components: written.components === null ? null : drawList(written.components),
    componentsPath: [...path, 'components'],
    rejected: false,
    fault: null,
  };
  const made: PanelCard = {
    id: `key:${key}`,
    title: key,
    key,
    state: card.components === null ? 'hidden' : 'loaded',
    card,
    error: null,
  };
  cards.set(written, made);
  return made;
}

/**
 * JSON.parse and what the views need, no more: no checks, no problems, no places. What is unchanged keeps
 * its identity, as in the playground, so that the preview is the same one.
 */
export function createDraw(): (text: string) => readonly PanelCard[] | null {
  let previous: Json;
  return (text) => {
    try {
      previous = reuse(previous, JSON.parse(text));
    } catch {
      return null;
    }
    return (previous as unknown as WrittenResponse).cards.map(panelCard);
  };
}
