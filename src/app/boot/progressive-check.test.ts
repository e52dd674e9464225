import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { DocumentCheck } from '../../state/document/document-gateway.ts';
import { createProgressiveCheck } from './progressive-check.ts';

function checkedAs(problemCount: number): CheckedDocument {
  return { shape: 'response', cards: [], problems: [], problemCount, errorCount: 0 };
}

function setUp() {
  const arrivals: ((check: DocumentCheck) => void)[] = [];
  const failures: (() => void)[] = [];
  const asked: boolean[] = [];
  let missing = 0;
  const check = createProgressiveCheck(
    { text: 'known', checked: checkedAs(0) },
    (urgent) => {
      asked.push(urgent);
      return new Promise((resolve, reject) => {
        arrivals.push(resolve);
        failures.push(() => reject(new TypeError('Failed to fetch dynamically imported module')));
      });
    },
    () => {
      missing += 1;
    },
  );
  return {
    check,
    asked,
    arrive: (whole: DocumentCheck) => arrivals.forEach((tell) => void tell(whole)),
    fail: () => failures.forEach((reject) => void reject()),
    missing: () => missing,
  };
}

describe('until the check is there', () => {
  it('the known text is as known, and its check may wait for the first paint', () => {
    const { check, asked } = setUp();
    expect(check('known', () => undefined)).toEqual(checkedAs(0));
    expect(asked).toEqual([false]);
  });

  it('another text is not waited with, and told of when its check is there', async () => {
    const { check, asked, arrive } = setUp();
    const told = new Promise((resolve) => {
      check('typed', resolve);
    });
    arrive((text) => checkedAs(text.length));
    expect(await told).toEqual(checkedAs('typed'.length));
    expect(asked).toEqual([true]);
  });

  it('says once that it cannot be fetched, and asks again with the next text', async () => {
    const { check, asked, fail, arrive, missing } = setUp();
    for (const text of ['a', 'ab']) {
      check(text, () => undefined);
      fail();
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(missing()).toBe(1);
    const told = new Promise((resolve) => {
      check('abc', resolve);
    });
    arrive((text) => checkedAs(text.length));
    expect(await told).toEqual(checkedAs(3));
    expect(asked).toHaveLength(3);
  });

  it('and from then on it is asked itself', async () => {
    const { check, arrive } = setUp();
    const told = new Promise((resolve) => {
      check('known', resolve);
    });
    arrive((text) => checkedAs(text.length));
    await told;
    expect(check('ab', () => undefined)).toEqual(checkedAs(2));
  });
});
