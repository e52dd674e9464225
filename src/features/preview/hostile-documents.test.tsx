// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arbitraryMutatedDocument } from '../../cards/testing/arbitrary-documents.ts';
import { HOSTILE_TEXTS, HOSTILE_URLS, ODD_TEXTS } from '../../cards/testing/hostile-texts.ts';
import { OPENING_SCHEMES } from '../../markdown/url.ts';
import { cardsOf, renderPanel } from './panel-fixture.tsx';

vi.setConfig({ testTimeout: 60_000 });

/** Elements that fetch or run something, or navigate away; SVG drawings may contain only shapes. */
const ACTIVE =
  'script, iframe, img, object, embed, form, meta, base, link, style, video, audio, source, image, use, [src], [srcset], [srcdoc], [style*="url("], [formaction], [action], [background], [poster]';

let unmount = () => {};
afterEach(() => unmount());

function draw(text: string) {
  const panel = renderPanel({ cards: cardsOf(text) });
  unmount = panel.unmount;
  return panel;
}

function expectHarmless(panel: ReturnType<typeof draw>): void {
  expect(panel.all(ACTIVE)).toEqual([]);
  for (const element of panel.all('*')) {
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
  }
  for (const element of panel.all('[href]')) {
    expect(element.tagName).toBe('A');
    const href = element.getAttribute('href') ?? '';
    expect(OPENING_SCHEMES).toContain(/^([a-z]+):/.exec(href)?.[1]);
    expect(element.getAttribute('rel')).toBe('noopener noreferrer');
    expect(element.getAttribute('target')).toBe('_blank');
  }
}

describe('nothing that is drawn runs code, fetches or navigates away', () => {
  test.each(ODD_TEXTS)('%j', (text) => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const panel = draw(text);
    expectHarmless(panel);
    expect(asked).not.toHaveBeenCalled();
    expect('polluted' in {}).toBe(false);
    asked.mockRestore();
  });

  test('hostile texts', () => {
    for (const make of Object.values(HOSTILE_TEXTS)) {
      expectHarmless(draw(make(1_000)));
      unmount();
    }
  });

  test('documents with mistakes and hostile words in them', () => {
    const hostile = fc.constantFrom(
      ...HOSTILE_URLS.map((url) => `[Go](${url})`),
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
    );
    fc.assert(
      fc.property(arbitraryMutatedDocument, hostile, (document, words) => {
        const written = JSON.stringify(words).slice(1, -1);
        const text = JSON.stringify(document).replaceAll(
          /"(?:Pro|muted|hello|a\\nb)"/g,
          () => `"${written}"`,
        );
        expectHarmless(draw(text));
        unmount();
      }),
      { numRuns: 40 },
    );
  });
});
