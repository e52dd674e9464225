/** Measures that several pictures share. A number is in CSS pixels, an array is a colour. */

export const length = (run) => run.end - run.start;

/** The horizontal extent of the line of text that a run belongs to. */
export function line(image, run, from, to, options = {}) {
  const runs = image.runs('x', run.start, run.end, {
    start: from,
    end: to,
    tolerance: 24,
    gap: 30,
    ...options,
  });
  return { left: runs[0]?.start ?? 0, right: runs.at(-1)?.end ?? 0 };
}

export function textWidth(image, run, from, to, options) {
  const { left, right } = line(image, run, from, to, options);
  return right - left;
}

export function header(image, title) {
  const reload = image.runs('y', 320, 336, { tolerance: 24, end: 40 })[0];
  const sides = line(image, reload, 310, 350);
  return {
    'title baseline': title.end,
    'title cap height': length(title),
    'title left': line(image, title, 10, 200).left,
    'title width': textWidth(image, title, 10, 200),
    'title colour': image.darkest(20, title.start, 200, title.end),
    'reload icon top': reload.start,
    'reload icon height': length(reload),
    'reload icon width': sides.right - sides.left,
    'reload icon right': sides.right,
    'reload icon colour': image.darkest(318, 16, 336, 36),
  };
}

/** What a badge looks like, given its box. Its position isn't included. */
export function badge(image, box) {
  const middle = (box.top + box.bottom) / 2;
  const fill = image.colour(box.left + 19, box.top + 4);
  const parts = image.runs('x', middle - 5, middle + 5, {
    background: fill,
    tolerance: 16,
    start: box.left + 3,
    end: box.right - 4,
    gap: 4.5,
  });
  const [dot, words] = [parts[0], parts[1]];
  return {
    'badge height': box.bottom - box.top,
    'badge width': box.right - box.left,
    'badge dot left': dot.start - box.left,
    'badge dot size': length(dot),
    'badge text left': words.start - box.left,
    'badge fill': fill,
    'badge border': image.colour(box.left + 22, box.top + 0.5),
    'badge dot colour': image.colour((dot.start + dot.end) / 2, middle),
    'badge text colour': image.darkest(words.start, box.top + 4, box.right - 4, box.bottom - 4),
  };
}

export function asideBadge(image, near) {
  const [across] = image.runs('x', near - 1, near + 1, { tolerance: 4, start: 180, end: 350 });
  const [down] = image.runs('y', across.start + 20, across.start + 24, {
    tolerance: 4,
    start: near - 20,
    end: near + 20,
  });
  return {
    'badge top': down.start,
    'badge right': across.end,
    ...badge(image, { left: across.start, right: across.end, top: down.start, bottom: down.end }),
  };
}

export function button(image, box, name = 'button') {
  const label = image.runs('x', box.top + 6, box.bottom - 8, {
    tolerance: 40,
    gap: 30,
    start: box.left + 3,
    end: box.right - 3,
  })[0];
  return {
    [`${name} height`]: box.bottom - box.top,
    [`${name} width`]: box.right - box.left,
    [`${name} label left`]: label.start - box.left,
    [`${name} label width`]: length(label),
    [`${name} border`]: image.colour(box.left + 30, box.top + 0.5),
    [`${name} label colour`]: image.darkest(label.start, box.top + 4, label.end, box.bottom - 4),
  };
}

export function buttonAt(image, run) {
  const runs = image.runs('x', run.start, run.end, { tolerance: 10, start: 20, end: 300 });
  const across = runs.find((part) => length(part) > 20);
  return { left: across.start, right: across.end, top: run.start, bottom: run.end };
}

/** The box of the only thing in the picture. */
export function boxOf(image, tolerance) {
  const [across] = image.runs('x', 0, image.tall, { tolerance, gap: 40 });
  const [down] = image.runs('y', across.start, across.end, { tolerance, gap: 40 });
  return { left: across.start, right: across.end, top: down.start, bottom: down.end };
}
