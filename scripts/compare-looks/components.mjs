import { badge, boxOf, button, length } from './parts.mjs';

/** Named measures of the pictures of the smaller components. */

export function copyButton(image) {
  const box = boxOf(image, 40);
  return {
    'icon width': box.right - box.left,
    'icon height': box.bottom - box.top,
    'icon colour': image.darkest(box.left, box.top, box.right, box.bottom),
  };
}

export function words(image) {
  const box = boxOf(image, 30);
  const [capital] = image.runs('y', box.left, box.left + 8);
  return {
    width: box.right - box.left,
    'cap height': length(capital),
    colour: image.darkest(box.left, box.top, box.left + 20, box.bottom),
  };
}

export function markdown(image) {
  const box = boxOf(image, 30);
  const [capital] = image.runs('y', box.left, box.left + 8);
  const underline = image
    .runs('y', box.right - 50, box.right - 48, { start: capital.end + 1, tolerance: 60 })
    .at(-1);
  return {
    ...words(image),
    'link colour': image.darkest(box.right - 50, capital.start, box.right - 6, capital.end),
    'underline below baseline': underline.start - capital.end,
    'underline thickness': length(underline),
  };
}

export function workflow(image) {
  const box = boxOf(image, 10);
  const parts = image.runs('x', box.top + 8, box.bottom - 8, {
    tolerance: 40,
    gap: 8,
    start: box.left + 3,
    end: box.right - 3,
  });
  const [icon, label] = parts;
  return {
    'button height': box.bottom - box.top,
    'button width': box.right - box.left,
    'icon left': icon.start - box.left,
    'icon width': length(icon),
    'icon colour': image.darkest(icon.start, box.top + 15, icon.start + 1, box.top + 19),
    'label left': label.start - box.left,
    'label width': length(label),
    'label colour': image.darkest(label.start, box.top + 6, label.end, box.bottom - 6),
  };
}

export function divider(image) {
  const [line] = image.runs('y', 100, 102, { tolerance: 4 });
  return { thickness: length(line), colour: image.colour(100, line.start) };
}

/** Spacers are painted in the picture, so for this comparison we paint ours too (page.css). */
export function spacers(image) {
  const bars = image.runs('y', 180, 182, { tolerance: 4 });
  return Object.fromEntries(['XS', 'S', 'M', 'L', 'XL'].map((size, index) => [size, length(bars[index])]));
}

export const oneBadge = (image) => badge(image, boxOf(image, 4));

export const oneButton = (image) => button(image, boxOf(image, 10));
