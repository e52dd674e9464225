import { describe, expect, test } from 'vitest';
import { COMPONENT_KINDS, kindsAllowedIn } from '../format/components/table.ts';
import { type Completion, completionsAt } from './completions.ts';

/** The completions at `|`. */
function at(marked: string): Completion[] {
  const offset = marked.indexOf('|');
  return completionsAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

const labels = (marked: string) => at(marked).map(({ label }) => label);

/** The text after the first completion with this label, its tab stops filled in. */
function accepted(marked: string, label: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completionsAt(text, offset).find((item) => item.label === label);
  if (found === undefined) throw new Error(`${label} is not offered.`);
  const plain = found.snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d/g, '');
  const [comma] = found.also;
  const after = text.slice(0, found.replace.start) + plain + text.slice(found.replace.end);
  return comma === undefined ? after : after.slice(0, comma.start) + comma.text + after.slice(comma.end);
}

describe('components', () => {
  test('a card takes every component', () => {
    expect(labels('{"cards":[{"key":"a","components":[|]}]}')).toEqual(COMPONENT_KINDS);
  });
  test('an array alone is a list of components', () => {
    expect(labels('[|]')).toEqual(COMPONENT_KINDS);
  });
  test('a container takes rows and no container', () => {
    const offered = labels('[{"componentContainer":{"containerContent":[|]}}]');
    expect(offered).toEqual(kindsAllowedIn('container'));
    expect(offered).toContain('componentRow');
    expect(offered).not.toContain('componentContainer');
  });
  test.each(['rowMainContent', 'rowAsideContent'])('%s takes neither rows nor containers', (side) => {
    expect(labels(`[{"componentRow":{"${side}":[|]}}]`)).toEqual(kindsAllowedIn('row'));
  });
  test('the key of a component object names only what may stand there', () => {
    expect(labels('[{"componentRow":{"rowMainContent":[{"|"}]}}]')).toEqual(kindsAllowedIn('row'));
  });
  test('an object that names its component takes no second one', () => {
    expect(labels('[{"componentText":{"text":"a"}, "|"}]')).toEqual([]);
  });
});

describe('fields', () => {
  test('keys that are there already are left out', () => {
    expect(labels('[{"componentText":{"text":"a", "|"}}]')).toEqual(['textSize', 'textColor']);
  });
  test('a field written by its former name counts as there', () => {
    expect(labels('[{"componentText":{"color":"MUTED", "|"}}]')).toEqual(['text', 'textSize']);
  });
  test('the key being typed does not hide itself', () => {
    expect(labels('[{"componentText":{"tex|"}}]')).toContain('text');
  });
  test('renaming a key keeps its value', () => {
    expect(accepted('[{"componentText":{"te|":"a"}}]', 'text')).toBe('[{"componentText":{"text":"a"}}]');
  });
  test('a card offers its keys', () => {
    expect(labels('{"cards":[{|}]}')).toEqual(['key', 'timeToLiveSeconds', 'components']);
  });
  test('a response has cards only', () => {
    expect(labels('{"cards":[], "|"}')).toEqual([]);
    expect(labels('{"|"}')).toContain('cards');
  });
  test('an identifier takes one of its ways', () => {
    const before = '[{"componentUser":{"userIdentifier":{';
    expect(labels(`${before}|}}}]`)).toEqual(['userId', 'emailAddress', 'machineUserId']);
    expect(labels(`${before}"userId":"u", |}}}]`)).toEqual([]);
  });
});

describe('values', () => {
  test('an enum offers its values, and null where it may be null', () => {
    const offered = labels('[{"componentBadge":{"badgeColor": |}}]');
    expect(offered).toEqual(['GREY', 'GREEN', 'YELLOW', 'RED', 'BLUE', 'null']);
  });
  test('the spacer takes no null', () => {
    expect(labels('[{"componentSpacer":{"spacerSize": "|"}}]')).toEqual(['XS', 'S', 'M', 'L', 'XL']);
  });
  test('a former name offers the same values', () => {
    expect(labels('[{"componentText":{"color":"|"}}]')).toContain('MUTED');
  });
  test('a value takes the place of the whole string', () => {
    expect(accepted('[{"componentText":{"textColor":"M|U"}}]', 'MUTED')).toContain('"textColor":"MUTED"}');
  });
  test('an unclosed string is replaced up to the caret', () => {
    expect(accepted('[{"componentText":{"textColor":"M| }}]', 'MUTED')).toContain('"MUTED" }}]');
  });
  test('components may be null, and a time to live too', () => {
    expect(labels('{"key":"a","components":|}')).toContain('null');
    expect(labels('{"key":"a","timeToLiveSeconds":|}')).toContain('null');
  });
});

describe('half-written JSON', () => {
  test('a missing comma before is added', () => {
    const text = accepted('[{"componentText":{"text":"a"\n  "|"}}]', 'textSize');
    expect(JSON.parse(text)).toEqual([{ componentText: { text: 'a', textSize: 'S' } }]);
  });
  test('a missing comma after is added', () => {
    const text = accepted('[|{"componentText":{"text":"a"}}]', 'componentDivider');
    expect(JSON.parse(text)).toHaveLength(2);
  });
  test.each([
    ['nothing is closed', '{"cards":[{"key":"a","components":[{"componentText":{"text":"a","textColor":"|'],
    ['a value is missing before', '{"key":,"components":[{"componentText":{"text":,"textColor":"|"}}]}'],
    ['rubbish stands before', '{"key":"a" oops,"components":[{"componentText":{"textColor":"|"}}]}'],
    [
      'a bracket is missing',
      '{"cards":[{"components":[{"componentText":{}]},{"components":[{"componentText":{"textColor":"|"}}]}]}',
    ],
    ['comments stand before', '{/* } */"components":[// [\n{"componentText":{"textColor":"|"}}]}'],
  ])('enum values are offered when %s', (_, marked) => {
    expect(labels(marked)).toContain('MUTED');
  });
  test('an empty text offers whole documents', () => {
    expect(labels('|')).toEqual(['response', 'card', 'components', ...COMPONENT_KINDS]);
    expect(() => JSON.parse(accepted('|', 'response'))).not.toThrow();
  });
  test('every component that is offered inserts valid JSON', () => {
    for (const kind of COMPONENT_KINDS) {
      expect(Object.keys(JSON.parse(accepted('[|]', kind))[0])).toEqual([kind]);
      expect(Object.keys(JSON.parse(accepted('[{|}]', kind))[0])).toEqual([kind]);
    }
  });
});

describe('the space around what is completed', () => {
  test.each([
    ['behind a value and a space', '[{"componentText":{"text":"a" |}}]', '"a", "textColor":'],
    ['right behind a list', '[{"componentText":{"text":[]|}}]', '[], "textColor":'],
    ['right behind a comma', '[{"componentText":{"text":"a",|}}]', '"a", "textColor":'],
    ['behind a comma and a space', '[{"componentText":{"text":"a", |}}]', '"a", "textColor":'],
    ['on a line of its own', '[{"componentText":{"text":"a"\n  |}}]', '"a",\n  "textColor":'],
  ])('%s it is as one would write it', (_, text, written) => {
    expect(accepted(text, 'textColor')).toContain(written);
  });
});
