import { describe, expect, test } from 'vitest';
import type { ObservedProgress } from './ports.ts';
import { stagesOf } from './stages.ts';

const HTTPS = 'https://a.example/cards';

function statesOf(observed: Partial<ObservedProgress>, { url = HTTPS, whole = false } = {}) {
  const nothing: ObservedProgress = {
    waitedMs: 0,
    dnsMs: null,
    connectedMs: null,
    tlsMs: null,
    firstByteMs: null,
    headMs: null,
    receivedBytes: 0,
  };
  const timing = { ttfbMs: null, totalMs: 4000, observed: { ...nothing, ...observed } };
  return (stagesOf(timing, url, whole) ?? []).map(({ name, state }) => `${name}: ${state}`);
}

describe('the stages of an attempt', () => {
  test('stop before the first byte if the server never responds', () => {
    expect(statesOf({ dnsMs: 1, connectedMs: 2, tlsMs: 3 })).toEqual([
      'dns: passed',
      'connect: passed',
      'tls: passed',
      'first-byte: stopped',
      'head: not reached',
      'body: not reached',
    ]);
  });

  test('stop at TLS if the port stays silent and the URL is https', () => {
    expect(statesOf({ dnsMs: 1, connectedMs: 2 })).toContain('tls: stopped');
  });

  test('include the connection if it was reset after the request', () => {
    expect(statesOf({ connectedMs: 2 }, { url: 'http://127.0.0.1:1/' })).toEqual([
      'connect: passed',
      'first-byte: stopped',
      'head: not reached',
      'body: not reached',
    ]);
  });

  test('stop at the look-up if the name isn’t found', () => {
    expect(statesOf({})[0]).toBe('dns: stopped');
  });

  test('stop at the body if it’s cut off', () => {
    const seen = { dnsMs: 1, connectedMs: 2, tlsMs: 3, firstByteMs: 4, headMs: 5 };
    expect(statesOf(seen).slice(-2)).toEqual(['head: passed', 'body: stopped']);
    expect(statesOf(seen, { whole: true }).at(-1)).toBe('body: passed');
  });

  test('leave out the look-up for an address, and TLS for http', () => {
    const seen = { connectedMs: 1, firstByteMs: 2, headMs: 3 };
    for (const url of ['http://127.0.0.1/', 'http://[::1]:80/', 'http://2130706433/']) {
      expect(statesOf(seen, { url, whole: true })).toEqual([
        'connect: passed',
        'first-byte: passed',
        'head: passed',
        'body: passed',
      ]);
    }
  });

  test('leave out a look-up that wasn’t needed because the connection was open already', () => {
    expect(statesOf({ connectedMs: 2, tlsMs: 3 })).toEqual([
      'connect: passed',
      'tls: passed',
      'first-byte: stopped',
      'head: not reached',
      'body: not reached',
    ]);
  });

  test('follow each other without gaps until the attempt ends', () => {
    const observed: ObservedProgress = {
      waitedMs: 0,
      dnsMs: 10,
      connectedMs: 30,
      tlsMs: 70,
      firstByteMs: 150,
      headMs: 151,
      receivedBytes: 9,
    };
    const stages = stagesOf({ ttfbMs: 150, totalMs: 200, observed }, HTTPS, true) ?? [];
    expect(stages.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 10],
      [10, 30],
      [30, 70],
      [70, 150],
      [150, 151],
      [151, 200],
    ]);
  });

  test('are unknown if nothing could observe them', () => {
    expect(stagesOf({ ttfbMs: 1, totalMs: 2 }, HTTPS, true)).toBeNull();
  });
});
