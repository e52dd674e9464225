// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { COMPONENT_KINDS, componentTable } from '../../cards/format/components/table.ts';
import { cardsOf, holding, renderPanel } from './panel-fixture.tsx';

/** Attributes that make a browser fetch something by itself; a link's address doesn't. */
const FETCHED = ['src', 'srcset', 'poster', 'data', 'xlink:href', 'background'];
const EMBEDDING = 'img, picture, video, audio, source, iframe, object, embed, link, script';

// The policy is in src/server/security-headers.ts and allows images only from our own origin.
test.each(COMPONENT_KINDS)('drawing %s fetches nothing that the content policy refuses', (kind) => {
  const { all } = renderPanel({ cards: cardsOf(holding(componentTable[kind].example)) });
  const drawn = all(`[data-component="${kind}"]`);
  expect(drawn.length).toBeGreaterThan(0);
  for (const element of drawn.flatMap((part) => [part, ...part.querySelectorAll<HTMLElement>('*')])) {
    expect(element.matches(EMBEDDING), `<${element.localName}> needs a wider content policy`).toBe(false);
    for (const name of FETCHED) {
      expect(element.getAttribute(name) ?? '', `${name} needs a wider content policy`).toBe('');
    }
    expect(element.getAttribute('style') ?? '').not.toMatch(/url\(/);
  }
});
