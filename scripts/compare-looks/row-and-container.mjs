import { badge, length } from './parts.mjs';

/** Named measures of the pictures of rows and of a container. */

/** A row on its own: the text of its main side, and its aside relative to the middle of that text. */
export function row(image, measureAside) {
  const sides = image.runs('x', 0, image.tall, { tolerance: 24, gap: 10 });
  const [main, aside] = [sides[0], sides.at(-1)];
  const [capital] = image.runs('y', main.start, main.start + 4, { tolerance: 24 });
  const middle = (capital.start + capital.end) / 2;
  return {
    'main width': length(main),
    'main cap height': length(capital),
    'main colour': image.darkest(main.start, 0, main.end, image.tall),
    ...measureAside(image, aside, middle),
  };
}

export function asideText(image, aside, middle) {
  const [digit] = image.runs('y', aside.start, aside.start + 6, { tolerance: 24 });
  return {
    'aside width': length(aside),
    'aside middle, from main middle': (digit.start + digit.end) / 2 - middle,
    'aside colour': image.darkest(aside.start, 0, aside.end, image.tall),
  };
}

export function asideIcon(image, aside, middle) {
  const [down] = image.runs('y', aside.start, aside.end, { tolerance: 24 });
  return {
    'icon width': length(aside),
    'icon height': length(down),
    'aside middle, from main middle': (down.start + down.end) / 2 - middle,
  };
}

export function asideOneBadge(image, aside, middle) {
  const [down] = image.runs('y', aside.start, aside.end, { tolerance: 24 });
  const box = { left: aside.start, right: aside.end, top: down.start, bottom: down.end };
  return { 'aside middle, from main middle': (down.start + down.end) / 2 - middle, ...badge(image, box) };
}

/** A container on its own. Its picture is wider than a card's, so its width isn't compared. */
export function container(image) {
  const background = image.colour(0, 0);
  const middle = image.tall / 2;
  const [left] = image.runs('x', middle, middle + 1, { background, tolerance: 2 });
  const [top] = image.runs('y', 150, 151, { background, tolerance: 2 });
  const line = image.colour(left.start, middle);
  const past = { background: line, tolerance: 2, start: left.start };
  const [inside] = image.runs('x', middle, middle + 1, past);
  // The part with another colour at the start of the top edge is the round corner.
  const [corner] = image.runs('x', top.start, top.start + 0.5, { ...past, end: 150 });
  const [text] = image.runs('x', top.start + 4, image.tall - 8, {
    tolerance: 40,
    gap: 8,
    start: left.start + 4,
    end: left.start + 300,
  });
  return {
    'border width': inside.start - left.start,
    'border colour': line,
    fill: image.colour(left.start + 4, middle),
    corner: corner.end - left.start,
    '“Container” width': length(text),
    '“Container” colour': image.darkest(text.start, top.start + 4, text.end, image.tall - 8),
  };
}
