import { createRoot } from 'react-dom/client';
import '../../src/styles/app.css';
import type { CheckedCard } from '../../src/cards/format/drawn.ts';
import { CardPanel } from '../../src/features/preview/card-panel.tsx';
import './page.css';
import { REFERENCE_CARDS, REFERENCE_COMPONENTS, type ReferenceCard } from './reference-cards.ts';

const CASES: Record<string, ReferenceCard> = {
  ...REFERENCE_CARDS,
  ...Object.fromEntries(
    Object.entries(REFERENCE_COMPONENTS).map(([name, components]) => [name, { title: name, components }]),
  ),
};

// The picture of the workflow button shows it after a successful run, so timers don't wait.
const ports = {
  clock: {
    now: () => 0,
    setTimer: (run: () => void) => {
      queueMicrotask(run);
      return () => undefined;
    },
  },
  writeClipboard: () => Promise.resolve(),
};

const name = new URLSearchParams(location.search).get('case') ?? '';
const wanted = CASES[name];
const root = document.getElementById('root');
if (wanted === undefined || root === null) throw new Error(`There is no case “${name}”.`);
root.dataset.case = name;

const card: CheckedCard = {
  path: [],
  key: name,
  timeToLiveSeconds: null,
  components: wanted.components,
  componentsPath: ['components'],
  rejected: false,
  fault: null,
};

createRoot(root).render(
  <CardPanel
    customer={{ name: 'Alex Larsson', email: 'alex@grocery.co' }}
    cards={[{ id: name, title: wanted.title, key: name, state: 'loaded', card, error: null }]}
    ports={ports}
    workflow={{ outcome: 'success', failureMessage: '', threadOpen: true }}
    theme="light"
    onReload={() => undefined}
  />,
);
