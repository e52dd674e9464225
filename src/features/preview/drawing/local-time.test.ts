import { afterEach, expect, test, vi } from 'vitest';
import { localTime, localZone } from './local-time.ts';

afterEach(() => vi.unstubAllGlobals());

test('a thousand times are drawn with one format, since making one takes long', () => {
  let made = 0;
  class Counted extends Intl.DateTimeFormat {
    constructor(...given: ConstructorParameters<typeof Intl.DateTimeFormat>) {
      super(...given);
      made += 1;
    }
  }
  vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: Counted } }));
  for (let count = 0; count < 1_000; count += 1) {
    localTime(count);
    localZone();
  }
  expect(made).toBeLessThanOrEqual(1);
});

test('the zone is the one that times are written in', () => {
  expect(localZone()).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
});
