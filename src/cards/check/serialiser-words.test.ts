import { expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import { COMPONENT_KINDS } from '../format/components/table.ts';

const messages = (value: unknown) =>
  checkDocument(JSON.stringify(value)).problems.map((problem) => problem.message);

test('a card without components gets the advice to write null when there is no data, since some serialisers leave empty lists out', () => {
  const [message] = messages({ cards: [{ key: 'a' }] });
  expect(message).toContain('"components": null');
  expect(message).toContain('leave empty lists out');
});

test.each(['componentText', 'componentPlainText'])('a %s without its text hears of undefined', (kind) => {
  expect(messages({ key: 'a', components: [{ [kind]: {} }] })[0]).toContain(
    'undefined, which JSON leaves out',
  );
});

test('components that are null beside another are counted before they are named', () => {
  const others = COMPONENT_KINDS.filter((kind) => kind !== 'componentText').slice(0, 8);
  const component = {
    componentText: { text: 'x' },
    ...Object.fromEntries(others.map((kind) => [kind, null])),
  };
  const [message] = messages({ key: 'a', components: [component] });
  expect(message).toMatch(/^8 components are null next to "componentText"/);
  expect(
    messages({ key: 'a', components: [{ componentText: { text: 'x' }, componentBadge: null }] })[0],
  ).toBe('"componentBadge" is null next to "componentText", and Plain refuses that. Leave it out.');
});
