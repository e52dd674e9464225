import type { CheckedCard, DrawnComponent } from '../../cards/format/drawn.ts';
import { markdownLinks } from '../../markdown/markdown.ts';

/** The values in a card by their path: `0.rowMainContent.1.text` → its text. */
export type CardLeaves = ReadonlyMap<string, string>;

/** Every value of a card's components by its path; empty for a card without data. */
export function cardLeaves(card: CheckedCard): CardLeaves {
  const leaves = new Map<string, string>();
  const visit = (items: readonly DrawnComponent[], path: string) => {
    items.forEach((item, index) => {
      const place = `${path}${index}`;
      leaves.set(`${place}.kind`, item.kind);
      for (const [name, value] of Object.entries(item)) {
        if (Array.isArray(value)) visit(value, `${place}.${name}.`);
        else if (name !== 'kind') leaves.set(`${place}.${name}`, String(value));
      }
    });
  };
  visit(card.components ?? [], '');
  return leaves;
}

/** Fields that hold text or data rather than styling. */
const CONTENT =
  /\.(text|plainText|badgeLabel|copyButtonValue|copyButtonTooltipLabel|linkButtonLabel|linkButtonUrl|dateTimeIso8601|value|workflow)$/;

/** The texts and data of a card, without its styling. */
export function contentOf(leaves: CardLeaves): readonly string[] {
  return [...leaves].filter(([place]) => CONTENT.test(place)).map(([, value]) => value);
}

/** Everything a card links to: its link buttons and the links in its text. */
export function linksOf(card: CheckedCard): readonly { url: string; label: string }[] {
  const leaves = [...cardLeaves(card)];
  return leaves.flatMap(([place, value]) => {
    if (place.endsWith('.linkButtonUrl')) {
      const label = leaves.find(([other]) => other === place.replace(/Url$/, 'Label'))?.[1] ?? '';
      return [{ url: value, label }];
    }
    if (!place.endsWith('.text')) return [];
    return markdownLinks(value).map((link) => ({ url: link.href, label: textOf(link.children) }));
  });
}

function textOf(spans: ReturnType<typeof markdownLinks>[number]['children']): string {
  return spans
    .map((span) => ('children' in span ? textOf(span.children) : 'text' in span ? span.text : ' '))
    .join('');
}

/** The names of a card's components and their nesting. Equal for cards with the same structure. */
export function cardShape(card: CheckedCard): string {
  const shapeOf = (items: readonly DrawnComponent[]): string =>
    items
      .map((item) => {
        const name = item.kind.replace(/^component/, '');
        const inner = Object.values(item)
          .filter((value): value is readonly DrawnComponent[] => Array.isArray(value))
          .map(shapeOf);
        return inner.length === 0 ? name : `${name}(${inner.join('|')})`;
      })
      .join(' ');
  return card.components === null ? 'no data' : shapeOf(card.components);
}
