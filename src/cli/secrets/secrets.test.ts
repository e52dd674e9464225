import { describe, expect, test } from 'vitest';
import { expandSecrets } from './expand-secrets.ts';
import { readHeaders } from './read-headers.ts';

const env = { TOKEN: 's3cret', LONG: 's3cret-and-more', EMPTY: '' };

describe('a variable in a value', () => {
  test.each([
    ['Bearer $TOKEN', 'Bearer s3cret'],
    [`Bearer \${TOKEN}x`, 'Bearer s3cretx'],
    ['$TOKEN$TOKEN', 's3crets3cret'],
    ['costs $$5', 'costs $5'],
    ['$$TOKEN', '$TOKEN'],
    ['$5 and $', '$5 and $'],
  ])('%s is %s', (written, expanded) => {
    expect(expandSecrets(written, env, 'it').text).toBe(expanded);
  });

  test('is replaced only once: a value with a dollar sign stays as it is', () => {
    expect(expandSecrets('$A', { A: '$TOKEN', ...env }, 'it').text).toBe('$TOKEN');
  });

  test.each([
    ['$MISSING', 'The environment variable MISSING is not set, and it needs it.'],
    ['$EMPTY', 'The environment variable EMPTY is empty, and it needs it.'],
    [`\${no name}`, 'it needs the name of an environment variable'],
    ['$toString', 'The environment variable toString is not set'],
  ])('%s is refused by name', (written, sentence) => {
    expect(() => expandSecrets(written, env, 'it')).toThrow(sentence);
  });

  test('is a secret, and longer secrets come first, so that hiding one leaves no part of another', () => {
    expect(expandSecrets('$TOKEN $LONG', env, 'it').secrets).toEqual([env.LONG, env.TOKEN]);
  });
});

describe('headers', () => {
  test('are split at the first colon, and keep trailing spaces', () => {
    expect(readHeaders(['X-A: b:c ', 'X-B:d'], env).headers).toEqual([
      { name: 'X-A', value: 'b:c ' },
      { name: 'X-B', value: 'd' },
    ]);
  });

  test.each(['Authorization: Bearer abc', 'x-api-key: abc', 'Cookie: a=b', 'X-Any: 8fG3kQ9zX1bV7nM2pL4w'])(
    '%s causes a warning that doesn’t contain its value',
    (header) => {
      const { warnings, secrets } = readHeaders([header], env);
      const value = header.slice(header.indexOf(':') + 2);
      expect(warnings).toHaveLength(1);
      expect([warnings[0]?.includes(value), secrets.includes(value)]).toEqual([false, true]);
    },
  );

  test('cause no warning if they’re harmless or their secret comes from a variable', () => {
    expect(readHeaders(['Authorization: Bearer $TOKEN', 'X-Region: eu'], env)).toMatchObject({
      warnings: [],
      secrets: ['Bearer s3cret', 's3cret'],
    });
  });

  test('without a name are refused without repeating them', () => {
    expect(() => readHeaders(['A: b', 's3cret'], env)).toThrow(/^--header number 2 has no name: [^3]*$/);
  });
});
