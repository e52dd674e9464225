import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/styles/app.css';
import type { DrawnComponent } from '../../src/cards/format/drawn.ts';
import { CardPanel } from '../../src/features/preview/card-panel.tsx';
import { reuse } from '../../src/json/reuse.ts';

type Part = Record<string, object>;
type Drawn = DrawnComponent & Record<string, Part[]>;
const DEFAULTS = { textSize: 'M', textColor: 'NORMAL', badgeColor: 'GREY', spacerSize: 'M', opens: true };
const SURROUNDINGS = {
  customer: { name: 'Alex Larsson', email: 'alex@grocery.co' },
  workflow: { outcome: 'success', failureMessage: '', threadOpen: true },
  ports: { clock: { now: Date.now, setTimer: () => () => {} }, writeClipboard: async () => {} },
} as const;

/** Keeps what was made of each part, so that a key only draws what it changed. */
function once<From extends object, To>(make: (from: From, at: number) => To, made = new WeakMap<From, To>()) {
  return (from: From, at: number): To => made.get(from) ?? (made.set(from, make(from, at)).get(from) as To);
}
const draw = once((part: Part, _at: number): DrawnComponent => {
  const [kind = ''] = Object.keys(part);
  const drawn = { kind, ...DEFAULTS, ...part[kind] } as unknown as Drawn;
  for (const list of ['containerContent', 'rowMainContent', 'rowAsideContent'])
    if (drawn[list]) Object.assign(drawn, { [list]: drawn[list].map(draw) });
  return drawn;
});
const toCard = once(({ key, components }: { key: string; components: Part[] | null }, at: number) => {
  const places = { path: ['cards', at], componentsPath: ['cards', at, 'components'] };
  const rest = { key, timeToLiveSeconds: null, rejected: false, fault: null };
  const card = { ...places, ...rest, components: components?.map(draw) ?? null };
  return { id: key, title: key, key, state: components ? 'loaded' : 'hidden', card, error: null } as const;
});
const root = createRoot(document.getElementById('preview') as HTMLElement);
let read: { cards: Parameters<typeof toCard>[0][] };
/**
 * Parses and draws, without checks, problems or places. A text with a syntax error throws, and the page stays as it
 * is.
 */
export function show(text: string): void {
  read = reuse(read as never, JSON.parse(text)) as never;
  flushSync(() => root.render(<CardPanel {...SURROUNDINGS} cards={read.cards.map(toCard)} theme="light" />));
}
