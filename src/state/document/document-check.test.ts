import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { createDocumentCheck, type FindProblems } from './document-check.ts';

type Asked = Parameters<FindProblems>;

function largeText(size: string): string {
  const components = Array.from({ length: 2_500 }, (_, index) => ({
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

  test('drops an answer about a text that has been mended since', () => {
    const { check, asked, told } = documentCheck();
    check(largeText('XXL'));
    expect(check(largeText('L')).problemCount).toBe(0);
    asked.forEach(answer);
    expect(told).toEqual([]);
  });
});
