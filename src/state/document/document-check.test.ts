import { describe, expect, test, vi } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { type ApartCheck, createDocumentCheck, type FindProblems } from './document-check.ts';

type Asked = Parameters<FindProblems>;

function largeText(size: string, count = 2_500): string {
  const components = Array.from({ length: count }, (_, index) => ({
    componentText: { text: `Line ${index}` },
  }));
  const last = { componentSpacer: { spacerSize: size } };
  return JSON.stringify({ cards: [{ key: 'large', components: [...components, last] }] });
}

function documentCheck() {
  const asked: Asked[] = [];
  const told: CheckedDocument[] = [];
  const check = createDocumentCheck((...request) => asked.push(request));
  return { asked, told, check: (text: string) => check(text, (checked) => told.push(checked)) };
}

function answer([text, tell]: Asked): void {
  tell(checkDocument(text));
}

describe('the check of a large text', () => {
  test('in which nothing is wrong asks nobody', () => {
    const { check, asked } = documentCheck();
    expect(check(largeText('M'))).toMatchObject({ problems: [], problemCount: 0, errorCount: 0 });
    expect(asked).toEqual([]);
  });

  test('draws at once, and lists its problems when they have been found', () => {
    const { check, asked, told } = documentCheck();
    const text = largeText('XXL');
    const { cards, problemCount } = check(text);
    expect([cards[0]?.rejected, problemCount]).toEqual([true, 0]);
    asked.forEach(answer);
    expect(told).toEqual([checkDocument(text)]);
  });

  test('keeps the list of the text before until the new one is there', () => {
    const { check, asked } = documentCheck();
    check(largeText('XXL'));
    asked.forEach(answer);
    expect(check(largeText('XXXL')).problems[0]?.code).toBe('unknown-value');
  });

  test('drops a result for a text that has been fixed since', () => {
    const { check, asked, told } = documentCheck();
    check(largeText('XXL'));
    expect(check(largeText('L')).problemCount).toBe(0);
    asked.forEach(answer);
    expect(told).toEqual([]);
  });
});

describe('a large text of which very much is new', () => {
  /** Slices that the test runs one step at a time. */
  function sliced() {
    const asked: Asked[] = [];
    const told: CheckedDocument[] = [];
    const running = new Set<{ steps: Iterator<unknown, void>; done: () => void }>();
    const check = createDocumentCheck(
      (...request) => asked.push(request),
      null,
      (steps, done) => {
        const run = { steps, done };
        running.add(run);
        return () => running.delete(run);
      },
    );
    const run = (most = Number.POSITIVE_INFINITY) => {
      for (const one of [...running]) {
        let taken = 0;
        while (taken < most && one.steps.next().done !== true) taken += 1;
        if (taken === most) continue;
        running.delete(one);
        one.done();
      }
    };
    return {
      asked,
      told,
      running,
      run,
      check: (text: string) => check(text, (checked) => told.push(checked)),
    };
  }

  test('is checked in slices; until it has been, what was there is drawn', () => {
    const { check, running, run, told, asked } = sliced();
    const before = check('{"cards":[]}');
    const text = largeText('XXL');
    expect(check(text)).toBe(before);
    run(1_000);
    expect([running.size, told.length]).toEqual([1, 0]);
    run();
    expect(told.map(({ cards }) => cards.length)).toEqual([1]);
    asked.forEach(answer);
    expect(told[1]).toEqual(checkDocument(text));
  });

  test('gives way to a newer one, and the newest counts', () => {
    const { check, running, run, told } = sliced();
    check(largeText('S'));
    run(1_000);
    check(largeText('M'));
    expect(running.size).toBe(1);
    run();
    expect(told).toEqual([checkDocument(largeText('M'))]);
    check(largeText('L').replaceAll('Line', 'Row'));
    expect(check('{"cards":[]}')).toEqual(checkDocument('{"cards":[]}'));
    expect(running.size).toBe(0);
  });

  test('is checked at once again when a key changes little of it', () => {
    const { check, running, run } = sliced();
    check(largeText('M'));
    run();
    expect(check(largeText('M').replace('Line 7', 'Line 8'))).toEqual(
      checkDocument(largeText('M').replace('Line 7', 'Line 8')),
    );
    expect(running.size).toBe(0);
  });
});

describe('a long text that was opened', () => {
  function opening(text: string) {
    const answers: Parameters<ApartCheck['ask']>[] = [];
    const told: CheckedDocument[] = [];
    const check = createDocumentCheck(() => undefined, { ask: (...asked) => answers.push(asked) });
    const onWhole = (checked: CheckedDocument) => told.push(checked);
    return {
      first: check(text, onWhole, true),
      told,
      asked: () => answers.map(([asked]) => asked),
      answer: (checked: CheckedDocument | null, isSlow: boolean) => answers.at(-1)?.[1](checked, isSlow),
      type: (typed: string) => check(typed, onWhole),
      open: (opened: string) => check(opened, onWhole, true),
    };
  }
  const text = largeText('M');

  test('is not read by the page before it has been checked beside it', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const { first, asked } = opening(text);
    expect(first).toMatchObject({ apart: 'checking', cards: [] });
    expect(asked()).toEqual([text]);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test('that did not take long is read by the page from then on', () => {
    const { told, asked, answer, type } = opening(text);
    answer(checkDocument(text), false);
    expect(told[0]?.cards).toHaveLength(1);
    expect(type(text.replace('Line 7', 'Line 8')).cards).toHaveLength(1);
    expect(asked()).toHaveLength(1);
  });

  test('that took long is never read by the page: what is typed is checked beside it, and the newest counts', () => {
    const { told, asked, answer, type } = opening(text);
    answer(checkDocument(text), true);
    const longer = text.replace('Line 7', 'Line 8');
    expect(type(longer)).toBe(told[0]);
    const newest = text.replace('Line 7', 'Line 9');
    type(newest);
    expect(asked()).toEqual([text, longer, newest]);
    answer(checkDocument(newest), true);
    expect(told).toHaveLength(2);
  });

  test('whose check was stopped shows no cards and says so, also after a key', () => {
    const { told, answer, type } = opening(text);
    answer(null, true);
    expect(told[0]).toMatchObject({ apart: 'stopped', cards: [] });
    expect(type(`${text} `)).toMatchObject({ apart: 'stopped' });
  });

  const draft = largeText('M', 500);

  test('is read by the page at once when it is opened again, as it was left', () => {
    const { asked, answer, open, type } = opening(draft);
    answer(checkDocument(draft), false);
    const left = draft.replace('Line 7', 'Line 8').slice(0, -200);
    type(left);
    open('{}');
    expect(open(left)).toEqual(checkDocument(left));
    expect(asked()).toEqual([draft]);
  });

  test('that took long, or whose check was stopped, is checked beside the page again when it is opened again', () => {
    for (const result of [checkDocument(draft), null]) {
      const { asked, answer, open } = opening(draft);
      answer(result, true);
      open('{}');
      expect(open(draft)).toMatchObject({ apart: 'checking' });
      expect(asked()).toEqual([draft, draft]);
    }
  });

  test('whose check has not come back yet is checked beside the page again when it is opened again', () => {
    const { asked, open } = opening(draft);
    open('{}');
    expect(open(draft)).toMatchObject({ apart: 'checking' });
    expect(asked()).toEqual([draft, draft]);
  });

  test.each([8_192, 8_193])('is one of more than 8 KB: %i characters', (length) => {
    const { asked } = opening(`"${'a'.repeat(length - 2)}"`);
    expect(asked()).toHaveLength(length > 8_192 ? 1 : 0);
  });
});
