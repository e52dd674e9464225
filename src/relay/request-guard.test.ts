import { describe, expect, test } from 'vitest';
import { guardHeaders, guardUrl } from './request-guard.ts';

describe('a URL', () => {
  test.each(['http://user@e.example/', 'http://:secret@e.example/', 'http://user:secret@e.example/'])(
    '%s contains credentials and is refused',
    (url) => {
      expect(() => guardUrl(url, 'local')).toThrow('user name or password');
    },
  );

  test.each([
    'http://e.example/',
    'https://e.example/',
    'https://e.example:80/',
    'http://e.example:443/',
    'http://e.example:1024/',
  ])('%s has a port that is allowed', (url) => {
    expect(guardUrl(url, 'public').href).toBe(url);
  });

  test.each([1, 79, 81, 442, 444, 1023])(
    'with port %i is refused, and the message names the policy',
    (port) => {
      expect(() => guardUrl(`https://e.example:${port}/`, 'public')).toThrow(
        `not ${port} (relay policy: public)`,
      );
    },
  );
});

describe('headers', () => {
  test('are sent in their order, followed by those of Plain’s that are missing', () => {
    expect(
      guardHeaders([
        ['X-Key', 'a'],
        ['accept', 'application/json'],
      ]),
    ).toEqual([
      ['X-Key', 'a'],
      ['accept', 'application/json'],
      ['Content-Type', 'application/json'],
      ['User-Agent', 'Plain/1.0 (plain.com; help@plain.com)'],
    ]);
  });

  test('that are Plain’s own may be given once, and only with Plain’s values', () => {
    expect(() => guardHeaders([['Accept', 'text/html']])).toThrow('Accept can’t be set');
    expect(() =>
      guardHeaders([
        ['Accept', 'application/json'],
        ['ACCEPT', 'application/json'],
      ]),
    ).toThrow('ACCEPT can’t be set');
    expect(
      guardHeaders([
        ['X-A', '1'],
        ['x-a', '2'],
      ]),
    ).toHaveLength(5);
  });

  test('that are Plain’s own don’t count towards the 20 that can be configured', () => {
    const configured = (count: number) =>
      Array.from({ length: count }, (_, at): [string, string] => [`X-${at}`, 'a']);
    expect(guardHeaders([['Plain-Workspace-Id', 'w'], ...configured(20)])).toHaveLength(24);
    expect(() => guardHeaders(configured(21))).toThrow('There are 21 headers');
  });

  test.each(['Host', 'proxy-authorization', 'Proxy-X', 'te', 'X-Card-Playground'])(
    '%s can’t be set',
    (name) => {
      expect(() => guardHeaders([[name, '1']])).toThrow(`${name} can’t be set`);
    },
  );
});
