import { describe, expect, test } from 'vitest';
import {
  activeConfigs,
  type CardConfig,
  checkConfig,
  checkConfigs,
  headerNameFault,
  headerValueFault,
  keyFault,
  ttlFault,
  urlFault,
  urlNote,
} from './config.ts';

const config = (change: Partial<CardConfig> = {}): CardConfig => ({
  id: 'a',
  title: 'Usage',
  key: 'usage',
  defaultTtlSeconds: 300,
  url: 'https://api.example.com/cards',
  headers: [],
  enabled: true,
  order: 0,
  ...change,
});

describe('a card’s settings', () => {
  test('have no fault if they’re within every limit', () => {
    expect(checkConfig(config())).toEqual([]);
  });

  test('a title has 1 to 500 characters', () => {
    expect(checkConfig(config({ title: '' }))).toMatchObject([{ field: 'title' }]);
    expect(checkConfig(config({ title: 'x'.repeat(500) }))).toEqual([]);
    expect(checkConfig(config({ title: 'x'.repeat(501) }))).toMatchObject([{ field: 'title' }]);
  });

  test.each(['usage', 'USAGE_2', 'a-b', 'x'.repeat(500)])('%.20s is a key', (key) => {
    expect(keyFault(key)).toBeNull();
  });

  test.each(['', 'two words', 'a.b', 'größe', 'x'.repeat(501)])('“%.20s” is not a key', (key) => {
    expect(keyFault(key)).toEqual(expect.any(String));
  });

  test('the default time to live is between 15 seconds and a year', () => {
    expect(ttlFault(15)).toBeNull();
    expect(ttlFault(31_536_000)).toBeNull();
    for (const seconds of [14, 0, -1, 15.5, 31_536_001, Number.NaN]) {
      expect(ttlFault(seconds)).toEqual(expect.any(String));
    }
  });

  test.each([
    'https://api.example.com/cards',
    '  https://api.example.com  ',
    'http://localhost:3000/x',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    `https://example.com/${'x'.repeat(580)}`,
  ])('%.40s is a URL to call', (url) => {
    expect(urlFault(url)).toBeNull();
  });

  test.each([
    '',
    'api.example.com',
    'localhost:3000/cards',
    'ftp://example.com',
    'http://example.com',
    'https://',
    'https://user:pw@example.com',
    `https://example.com/${'x'.repeat(581)}`,
  ])('“%.40s” is not a URL to call', (url) => {
    expect(urlFault(url)).toEqual(expect.any(String));
  });

  test('a loopback URL is accepted, with a note that Plain won’t accept it', () => {
    expect(urlNote('http://localhost:3000')).toContain('Plain can’t reach');
    expect(urlNote('https://api.example.com')).toBeNull();
  });

  test.each(['Authorization', 'x-api-key', 'Cookie', ' X-Trimmed '])('%s may be set', (name) => {
    expect(headerNameFault(name)).toBeNull();
  });

  test.each([
    '',
    'with space',
    'colon:',
    'ümlaut',
    'x'.repeat(101),
    'Host',
    'content-length',
    'Connection',
    'Transfer-Encoding',
    'upgrade',
    'TE',
    'trailer',
    'keep-alive',
    'expect',
    'Proxy-Authorization',
    'Content-Type',
    'Accept',
    'Plain-Workspace-Id',
    'User-Agent',
    'Plain-Request-Signature',
  ])('“%.30s” may not be set', (name) => {
    expect(headerNameFault(name)).toEqual(expect.any(String));
  });

  test('a header value has 1 to 500 Latin characters and no line break', () => {
    expect(headerValueFault('Bearer é')).toBeNull();
    expect(headerValueFault('x'.repeat(500))).toBeNull();
    for (const value of ['', 'x'.repeat(501), 'a\r\nb', 'a\0b', '日本']) {
      expect(headerValueFault(value)).toEqual(expect.any(String));
    }
  });

  test('a card has at most 20 headers, each name only once regardless of case', () => {
    const headers = Array.from({ length: 21 }, (_, index) => ({ name: `x-${index}`, value: 'v' }));
    expect(checkConfig(config({ headers }))).toMatchObject([{ field: 'headers', headerIndex: null }]);
    const twice = [
      { name: 'X-Key', value: 'a' },
      { name: 'x-key ', value: 'b' },
    ];
    expect(checkConfig(config({ headers: twice }))).toMatchObject([{ headerIndex: 1, headerField: 'name' }]);
  });

  test('the order is a whole number from 0 to 100000', () => {
    expect(checkConfig(config({ order: 100_000 }))).toEqual([]);
    expect(checkConfig(config({ order: 100_001 }))).toMatchObject([{ field: 'order' }]);
    expect(checkConfig(config({ order: 0.5 }))).toMatchObject([{ field: 'order' }]);
  });
});

describe('a workspace', () => {
  test('has each key once', () => {
    expect(checkConfigs([config(), config({ id: 'b' })])).toMatchObject([{ configId: 'b', field: 'key' }]);
  });

  test('has at most 25 cards', () => {
    const cards = Array.from({ length: 26 }, (_, index) => config({ id: `${index}`, key: `k${index}` }));
    expect(checkConfigs(cards.slice(0, 25))).toEqual([]);
    expect(checkConfigs(cards)).toMatchObject([{ configId: '25' }]);
    expect(activeConfigs(cards)).toHaveLength(25);
  });

  test('shows enabled cards by order, ties by creation', () => {
    const ids = activeConfigs([
      config({ id: 'late', order: 9 }),
      config({ id: 'tie-1', order: 1 }),
      config({ id: 'off', order: 0, enabled: false }),
      config({ id: 'tie-2', order: 1 }),
    ]).map((one) => one.id);
    expect(ids).toEqual(['tie-1', 'tie-2', 'late']);
  });
});
