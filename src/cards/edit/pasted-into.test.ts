import { expect, test } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { checkDocument } from '../check.ts';
import { pastedInto } from './pasted-into.ts';

const A = '{"componentText":{"text":"a"}}';
const B = '{"componentText":{"text":"b"}}';
const card = (key: string, ...components: string[]) => `{"key":"${key}","components":[${components.join()}]}`;
const fence = (json: string) => `Try this:\n\`\`\`json\n${json}\n\`\`\`\nBye`;

/** The document after `pasted` replaces `|` in `marked`. */
function after(marked: string, pasted: string): string {
  const start = marked.indexOf('|');
  const text = marked.slice(0, start) + pasted + marked.slice(start + 1);
  return applyEdits(text, pastedInto(text, { start, end: start + pasted.length }) ?? []);
}

const into: [string, string, string, string][] = [
  ['a component into a list', '[|]', A, `[${A}]`],
  ['a component behind another', `[${A}|]`, B, `[${A},${B}]`],
  ['a component before another', `[|${B}]`, A, `[${A}, ${B}]`],
  ['a component between others', `[${A}, |, ${B}]`, A, `[${A}, ${A}, ${B}]`],
  ['components into a list', `[${A},|]`, `[${A},${B}]`, `[${A},${A}, ${B}]`],
  ['a fenced component', `[${A},|]`, fence(B), `[${A},${B}]`],
  ['fenced components before another', `[|${A}]`, fence(`[${A},\n${B}]`), `[${A}, ${B}, ${A}]`],
  ['a fenced card into cards', '{"cards":[|]}', fence(card('k', A)), `{"cards":[${card('k', A)}]}`],
  [
    'a card behind another',
    `{"cards":[${card('a', A)}|]}`,
    card('b', B),
    `{"cards":[${card('a', A)},${card('b', B)}]}`,
  ],
  [
    'a whole response into cards',
    `{"cards":[${card('a', A)},|]}`,
    `{"cards":[${card('b')},${card('c')}]}`,
    `{"cards":[${card('a', A)},${card('b')}, ${card('c')}]}`,
  ],
  [
    'components into cards',
    '{"cards":[|]}',
    `[${A}]`,
    `{"cards":[{"key": "my-card", "components": [${A}]}]}`,
  ],
  [
    'a fenced list as the value of components',
    '{"key":"k","components":|}',
    fence(`[${A}]`),
    `{"key":"k","components":[${A}]}`,
  ],
  [
    'on a line of its own',
    `[\n  ${A},\n  |\n]`,
    fence(`[\n${A},\n${B}\n]`),
    `[\n  ${A},\n  ${A},\n  ${B}\n]`,
  ],
];

test.each(into)('%s: what is pasted fits, and nothing is wrong', (_, marked, pasted, expected) => {
  expect(after(marked, pasted)).toBe(expected);
  expect(checkDocument(expected).errorCount).toBe(0);
});

test('what keeps its comments keeps them out of the fence too', () => {
  expect(after('[|]', fence(`// one\n${A}`))).toBe(`[// one\n${A}]`);
});

test.each([
  ['words', `[${A}|]`, 'hello'],
  ['a part of a component', '[{"componentText":{|}}]', '"text":"a"'],
  ['JSON inside a string', '[{"componentText":{"text":"|"}}]', '[1]'],
  ['a card among components, which would lose its key', '[|]', card('k', A)],
  ['what fits as it is', `[${A},|]`, B],
])('%s: what is pasted is left alone', (_, marked, pasted) => {
  expect(after(marked, pasted)).toBe(marked.replace('|', () => pasted));
});
