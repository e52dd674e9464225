import { componentTable } from '../../cards/format/components/table.ts';
import type { CheckedCard, DrawnComponent } from '../../cards/format/drawn.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { type CardTheme, PANEL_WIDTHS } from './card-panel-props.ts';
import type { WorkflowRun } from './drawing/workflow-runs.ts';

/** What the conditions have in common, in the order of the board's rows. */
export const BOARD_ROWS = [
  'Light',
  'Dark',
  'Loading and failing',
  'Length of text',
  'Workflow button',
] as const;

/** One condition to show a card in. */
export interface BoardTile {
  row: (typeof BOARD_ROWS)[number];
  name: string;
  card: PanelCard;
  width: number;
  theme: CardTheme;
  run: WorkflowRun | null;
  threadOpen: boolean;
}

type Words = (words: string) => string;

const LONG_WORDS = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz and then some more';
/** How many texts become long: more would add height but show nothing new. */
const LONG_PLACES = 6;
const long: Words = (words) => `${words} ${LONG_WORDS}`;
const short: Words = (words) => ([...words][0] ?? '').toUpperCase();

/** Replaces every text of a component; the role in the component table says which fields hold text. */
function reworded(component: DrawnComponent, say: Words): DrawnComponent {
  if (component.kind === 'broken') return component;
  const { fields } = componentTable[component.kind];
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(component)) {
    const field = fields[name];
    if (Array.isArray(value)) changed[name] = value.map((part: DrawnComponent) => reworded(part, say));
    else if (typeof value !== 'string') continue;
    // Half of a markdown mark pair would be drawn literally, so marks are removed.
    else if (field?.role === 'words') changed[name] = say(value.replace(/[*_[\]\\]/g, ''));
    else if (component.kind === 'componentUser' && name === 'value') changed[name] = say(value);
  }
  return { ...component, ...changed };
}

/** Replaces the first few texts and keeps the rest: a tile with only long texts would be too tall to read. */
function inFewPlaces(say: Words): Words {
  let left = LONG_PLACES;
  return (words) => {
    left -= 1;
    return left < 0 ? words : say(words);
  };
}

function rewordedCard(card: PanelCard, say: Words): PanelCard {
  const components = card.card?.components ?? null;
  if (card.card === null || components === null) return card;
  const checked: CheckedCard = { ...card.card, components: components.map((part) => reworded(part, say)) };
  return { ...card, title: say(card.title), card: checked };
}

function hasWorkflow(components: readonly DrawnComponent[]): boolean {
  return components.some(
    (part) =>
      part.kind === 'componentWorkflowButton' ||
      Object.values(part).some((value) => Array.isArray(value) && hasWorkflow(value)),
  );
}

function run(status: WorkflowRun['status'], now: number, message: string | null = null): WorkflowRun {
  const ended = status === 'SUCCESS' || status === 'FAILED';
  return { status, startedAt: now - 1200, endedAt: ended ? now : null, message };
}

/** Every condition a designer has to think of. `now` in milliseconds since the epoch. */
export function tilesOf(card: PanelCard, now: number): BoardTile[] {
  const plain = { card, width: 360, theme: 'app', run: null, threadOpen: true } as const;
  const inTheme = (row: 'Light' | 'Dark', theme: CardTheme): BoardTile[] =>
    PANEL_WIDTHS.map((width) => ({ ...plain, row, name: `${row}, ${width} px`, width, theme }));
  const state = { ...plain, row: 'Loading and failing' } as const;
  const text = { ...plain, row: 'Length of text' } as const;
  const workflow = { ...plain, row: 'Workflow button' } as const;
  const tiles: BoardTile[] = [
    ...inTheme('Light', 'light'),
    ...inTheme('Dark', 'dark'),
    { ...state, name: 'Loading for the first time', card: { ...card, state: 'loading', card: null } },
    { ...state, name: 'Loading again', card: { ...card, state: 'loading' } },
    {
      ...state,
      name: 'Failed',
      card: {
        ...card,
        state: 'error',
        error: {
          title: 'This card couldn’t be loaded',
          message: 'The endpoint responded with status 500.',
          consequence: 'Plain tries once more after a second and keeps nothing.',
        },
      },
    },
    { ...state, name: 'Hidden', card: { ...card, state: 'hidden' } },
    { ...text, name: 'Longest text', card: rewordedCard(card, inFewPlaces(long)) },
    { ...text, name: 'Shortest text', card: rewordedCard(card, short) },
  ];
  if (hasWorkflow(card.card?.components ?? [])) {
    tiles.push(
      { ...workflow, name: 'Workflow idle' },
      { ...workflow, name: 'Workflow running', run: run('RUNNING', now) },
      { ...workflow, name: 'Workflow succeeded', run: run('SUCCESS', now) },
      { ...workflow, name: 'Workflow failed', run: run('FAILED', now, 'The last step failed.') },
      { ...workflow, name: 'No thread open', threadOpen: false },
    );
  }
  return tiles;
}
