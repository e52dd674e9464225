import { describe, expect, test } from 'vitest';
import { knowsHost, readSettings, SettingError } from './settings.ts';

describe('the relay policy', () => {
  test.each([
    [{}, 'local'],
    [{ HOST: '127.0.0.1' }, 'local'],
    [{ HOST: 'localhost' }, 'local'],
    [{ HOST: '::1' }, 'local'],
    [{ HOST: '0.0.0.0' }, 'public'],
    [{ HOST: '::' }, 'public'],
    [{ HOST: '192.168.1.5' }, 'public'],
    [{ HOST: '0.0.0.0', RELAY_POLICY: 'local' }, 'local'],
    [{ RELAY_POLICY: 'public' }, 'public'],
  ])('of %j is %s', (env, policy) => {
    expect(readSettings(env).relayPolicy).toBe(policy);
  });
});

describe('the host names that the relay accepts', () => {
  test('are this machine’s own if the relay may reach this machine', () => {
    const settings = readSettings({});
    for (const host of ['localhost:4173', '127.0.0.1:4173', '[::1]:4173', 'LOCALHOST']) {
      expect(knowsHost(settings, host)).toBe(true);
    }
    expect(knowsHost(settings, 'rebound.example:4173')).toBe(false);
  });

  test('are any on a public server without a list, and only those on the list otherwise', () => {
    expect(knowsHost(readSettings({ HOST: '0.0.0.0' }), 'cards.example.com')).toBe(true);
    const named = readSettings({ HOST: '0.0.0.0', ALLOWED_HOSTS: 'Cards.example.com, other.example' });
    expect(knowsHost(named, 'cards.example.com')).toBe(true);
    expect(knowsHost(named, 'other.example:443')).toBe(true);
    expect(knowsHost(named, 'evil.example')).toBe(false);
  });

  test('stay limited on a public address with the policy `local`', () => {
    const settings = readSettings({ HOST: '0.0.0.0', RELAY_POLICY: 'local' });
    expect(knowsHost(settings, 'rebound.example')).toBe(false);
  });
});

test.each([
  [{ PORT: 'http' }, 'PORT=http isn’t usable: write a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT=70000 isn’t usable: write a whole number from 0 to 65535.'],
  [{ RELAY_POLICY: 'open' }, 'RELAY_POLICY=open isn’t usable: write public or local.'],
  [{ RELAY_RATE: '0' }, 'RELAY_RATE=0 isn’t usable: write a whole number from 1 to 1000000.'],
])('%j is refused in one sentence', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(new SettingError(sentence));
});
