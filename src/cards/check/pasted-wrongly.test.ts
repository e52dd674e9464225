import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check.ts';

/** Of each problem: the characters that it marks, and its message. */
function problemsOf(text: string) {
  return checkDocument(text).problems.map(({ range, message }) => ({
    at: text.slice(range.start, range.end),
    message,
  }));
}

describe('a text in another format is one problem, which names the format', () => {
  test.each([
    [
      'YAML',
      'cards:\n  - key: usage\n    components:\n      - componentText:\n          text: Hi\n',
      'cards:',
    ],
    ['YAML', '---\ncards:\n  - key: usage\n', '---'],
    ['YAML', '- componentText:\n    text: Hi\n', '- componentText:'],
    ['YAML', 'key: usage\ncomponents: null\n', 'key: usage'],
    ['XML', '<?xml version="1.0"?>\n<cards/>', '<?xml version="1.0"?>'],
    ['XML', '\n<cards>\n  <card/>\n</cards>', '<cards>'],
    ['HTML', '<!doctype html>\n<html></html>', '<!doctype html>'],
    ['HTML', '<html><body>502</body></html>', '<html><body>502</body></html>'],
  ])('%s: %j', (format, text, at) => {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem?.at).toBe(at);
    expect(problem?.message).toMatch(new RegExp(`^This is ${format}, not JSON\\.`));
  });

  test.each([
    'key: "usage", "components": []}',
    '{key: usage}',
    'cards: [{"key": "usage", "components": []}]',
    '"cards": []',
    'cards:',
    '< 5',
  ])('which %j isn’t: it’s JSON with a mistake', (text) => {
    expect(checkDocument(text).problems.map(({ code }) => code)).not.toContain('other-format');
  });
});

describe('cards inside another object', () => {
  test.each([
    [
      '{"data": {"cards": []}}',
      '"data"',
      'Plain doesn’t look inside "data" for the cards. Keep only {"cards": […]}.',
    ],
    [
      '{"data": {"customer": {"cards": []}}}',
      '"customer"',
      'Plain doesn’t look inside "customer" for the cards. Keep only {"cards": […]}.',
    ],
    [
      '{"items": [{"key": "a", "components": []}]}',
      '"items"',
      'Plain doesn’t look inside "items" for the cards. Keep only {"cards": […]}.',
    ],
    [
      '{"card": 1, "data": {"key": "a", "components": []}}',
      '"data"',
      'Plain doesn’t look inside "data" for the card. Keep only the card.',
    ],
    [
      '{"data": [{"componentDivider": {}}]}',
      '"data"',
      'Plain doesn’t look inside "data" for the components. Keep only the components.',
    ],
  ])('are one problem, at the key that they’re under: %s', (text, at, message) => {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toEqual({ at, message });
  });

  test('are found in what an endpoint sends, too', () => {
    const { problems } = checkDocument('{"data": {"cards": []}}', { as: 'response' });
    expect(problems.map(({ code }) => code)).toEqual(['wrapped']);
  });

  test('are left alone when two members could be them', () => {
    const { problems } = checkDocument('{"old": {"cards": []}, "new": {"cards": []}}');
    expect(problems.map(({ code }) => code)).toEqual(['not-a-document']);
  });

  test('lose their wrapper safely only when nothing else is in it', () => {
    const isSafe = (text: string) => checkDocument(text).problems[0]?.fixes.map(({ safe }) => safe);
    expect(isSafe('{"data": {"cards": []}}')).toEqual([true]);
    expect(isSafe('{"data": {"cards": [], "total": 1}}')).toEqual([true]);
    expect(isSafe('{"data": {"cards": []}, "page": 2}')).toEqual([false]);
  });
});

describe('a placeholder such as {{name}}', () => {
  test.each([
    ['{"componentText": {"text": "Hi {{name}}!"}}', '{{name}}'],
    ['{"componentPlainText": {"plainText": "{{ user.name }}"}}', '{{ user.name }}'],
    [
      '{"componentLinkButton": {"linkButtonLabel": "a", "linkButtonUrl": "https://example.com/{{id}}"}}',
      '{{id}}',
    ],
  ])('in a text is a warning at its place: %s', (text, at) => {
    const { problems } = checkDocument(text);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'placeholder']]);
    expect(problemsOf(text)).toEqual([
      { at, message: expect.stringContaining('looks like a placeholder. Plain shows it exactly as it is.') },
    ]);
  });

  test.each(['{{', '{{}}', '{{ }}', '{name}', '{{a b}}'])('isn’t in %j', (written) => {
    expect(checkDocument(JSON.stringify({ componentText: { text: written } })).problems).toEqual([]);
  });

  test('without quotes is put in quotes', () => {
    const text = '{"componentText": {"text": {{name}}}}';
    const [problem] = checkDocument(text).problems;
    expect(problemsOf(text).map(({ at }) => at)).toEqual(['{{name}}']);
    expect(problem?.fixes).toEqual([
      { title: 'Put it in quotes', safe: false, edits: [{ start: 27, end: 35, text: '"{{name}}"' }] },
    ]);
  });

  test('as a card’s key is made a key without its braces', () => {
    const [problem] = checkDocument('{"key": "{{key}}", "components": []}').problems;
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Write key']);
  });
});
