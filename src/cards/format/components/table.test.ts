import { describe, expect, test } from 'vitest';
import { COMPONENT_KINDS, componentTable, kindsAllowedIn } from './table.ts';

const drawNothing = () => [];

describe.each(COMPONENT_KINDS)('%s', (kind) => {
  const definition = componentTable[kind];

  test('its example is drawn', () => {
    expect(definition.draw(definition.example[kind], drawNothing)).toMatchObject({ kind });
  });

  test('its snippet is valid once its tab stops are filled in', () => {
    const filled = definition.snippet
      .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll('$0', '');
    expect(definition.draw(JSON.parse(filled)[kind], drawNothing)).toMatchObject({ kind });
  });

  test('its former names lead to fields it has', () => {
    expect(Object.keys(definition.fields)).toEqual(
      expect.arrayContaining(Object.values(definition.deprecated)),
    );
  });
});

test('a row takes everything but rows and containers, a container everything but containers', () => {
  const without = (...kinds: string[]) => COMPONENT_KINDS.filter((kind) => !kinds.includes(kind));
  expect(kindsAllowedIn('row')).toEqual(without('componentRow', 'componentContainer'));
  expect(kindsAllowedIn('container')).toEqual(without('componentContainer'));
  expect(kindsAllowedIn('card')).toEqual(COMPONENT_KINDS);
});
