import { documentOf } from './documents.mjs';
import { adaptiveCardOf } from './peers/adaptive-card.mjs';

const TEXTBOX = '.monaco-editor [role="textbox"]';
const OURS = { preview: '.preview-panel', drawn: 'article [data-component]' };

const cards = {
  firstText: (index) => `article[aria-label="card-${index}"] [data-component]`,
  documentOf,
  lastCard: (text) => JSON.parse(text).cards.length - 1,
  /** Presses from the document's start to the end of its first text, before the quote. */
  toFirstText: { down: 7, left: 2 },
  /** The same for the enum value of that component's size. */
  toFirstEnum: { down: 8, left: 2 },
};

/** How a contender is opened and what it shows, in the order of the table's columns. */
export const CONTENDERS = {
  ours: {
    name: 'ours',
    path: '/',
    marks: { ...OURS, editable: `textarea:not([readonly]), ${TEXTBOX}`, monaco: true },
    textbox: TEXTBOX,
    ...cards,
  },
  textarea: {
    name: 'textarea',
    path: '/textarea/textarea.html',
    marks: { ...OURS, editable: 'textarea', monaco: false },
    textbox: '#editor',
    ...cards,
  },
  'monaco-core': {
    name: 'Monaco core',
    path: '/monaco-core/monaco-core.html',
    marks: { ...OURS, editable: TEXTBOX, monaco: true },
    textbox: TEXTBOX,
    ...cards,
  },
  'monaco-json': {
    name: 'Monaco JSON',
    path: '/monaco-json/monaco-json.html',
    marks: { ...OURS, editable: TEXTBOX, monaco: true },
    textbox: TEXTBOX,
    ...cards,
  },
  designer: {
    name: 'Designer',
    path: '/designer/designer.html',
    marks: {
      preview: '#cardArea',
      drawn: '#cardArea .ac-textBlock',
      editable: TEXTBOX,
      monaco: true,
    },
    firstText: () => '#cardArea .ac-textBlock',
    textbox: TEXTBOX,
    bypassCSP: true,
    documentOf: (size) => JSON.stringify(adaptiveCardOf(size), null, 2),
    lastCard: () => 0,
    toFirstText: { down: 6, left: 2 },
    toFirstEnum: { down: 8, left: 1 },
  },
};
