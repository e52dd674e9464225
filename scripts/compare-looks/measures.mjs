/** Named measures of one picture. A number is in CSS pixels, an array is a colour. */

const height = (run) => run.end - run.start;

/** The horizontal extent of the line of text that a run belongs to. */
function line(image, run, from, to, options = {}) {
  const runs = image.runs('x', run.start, run.end, {
    start: from,
    end: to,
    tolerance: 24,
    gap: 30,
    ...options,
  });
  return { left: runs[0]?.start ?? 0, right: runs.at(-1)?.end ?? 0 };
}

function textWidth(image, run, from, to, options) {
  const { left, right } = line(image, run, from, to, options);
  return right - left;
}

function header(image, title) {
  const reload = image.runs('y', 320, 336, { tolerance: 24, end: 40 })[0];
  const sides = line(image, reload, 310, 350);
  return {
    'title baseline': title.end,
    'title cap height': height(title),
    'title left': line(image, title, 10, 200).left,
    'title width': textWidth(image, title, 10, 200),
    'title colour': image.darkest(20, title.start, 200, title.end),
    'reload icon top': reload.start,
    'reload icon height': height(reload),
    'reload icon width': sides.right - sides.left,
    'reload icon right': sides.right,
    'reload icon colour': image.darkest(318, 16, 336, 36),
  };
}

/** A badge whose box is known: its look without its place. */
function badge(image, box) {
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
    'badge dot size': height(dot),
    'badge text left': words.start - box.left,
    'badge fill': fill,
    'badge border': image.colour(box.left + 22, box.top + 0.5),
    'badge dot colour': image.colour((dot.start + dot.end) / 2, middle),
    'badge text colour': image.darkest(words.start, box.top + 4, box.right - 4, box.bottom - 4),
  };
}

function asideBadge(image, near) {
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

function button(image, box, name = 'button') {
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
    [`${name} label width`]: height(label),
    [`${name} border`]: image.colour(box.left + 30, box.top + 0.5),
    [`${name} label colour`]: image.darkest(label.start, box.top + 4, label.end, box.bottom - 4),
  };
}

function buttonAt(image, run) {
  const runs = image.runs('x', run.start, run.end, { tolerance: 10, start: 20, end: 300 });
  const across = runs.find((part) => height(part) > 20);
  return { left: across.start, right: across.end, top: run.start, bottom: run.end };
}

function subscription(image) {
  const [title, plan, expires] = image.runs('y', 24, 31);
  const date = image.runs('y', 240, 336, { tolerance: 40, start: 88 })[0];
  return {
    'card height': image.height / 2,
    ...header(image, title),
    ...asideBadge(image, 64),
    '“Plan” baseline': plan.end,
    'text M cap height': height(plan),
    'row to row': expires.end - plan.end,
    '“Expires” width': textWidth(image, expires, 20, 200),
    'date right': line(image, date, 200, 350).right,
    'date width': textWidth(image, date, 200, 350),
    'muted colour': image.darkest(20, expires.start, 100, expires.end),
    'text colour': image.darkest(240, date.start, 340, date.end),
  };
}

function usage(image) {
  const [title] = image.runs('y', 24, 31);
  const [top, events, period, line1, day, week, line2, box, bottom] = image.runs('y', 40, 45, {
    tolerance: 10,
    start: 44,
  });
  const [left] = image.runs('x', 64, 66, { tolerance: 10, end: 36 });
  const strong = image.runs('y', 294, 319, { tolerance: 100, start: line1.end + 4 });
  return {
    ...header(image, title),
    'container left': left.start,
    'container top': top.start,
    'container border width': height(top),
    'container border': image.colour(200, top.start + 0.25),
    'container top to “Events sent” top': events.start - top.start,
    'text S cap height': height(image.runs('y', 40, 47, { start: period.start - 2, end: period.end + 2 })[0]),
    'M line to S line': period.end - events.end,
    '“This billing period” width': textWidth(image, period, 36, 200),
    '“Last 24 hours” width': textWidth(image, day, 36, 200),
    ...asideBadge(image, 88),
    'divider thickness': height(line1),
    'divider colour': image.colour(200, line1.start + 0.25),
    'S line to divider': line1.start - period.end,
    'divider to row': day.start - line1.end,
    'row to row': week.end - day.end,
    'row to divider': line2.start - week.end,
    'divider to button': box.start - line2.end,
    'bold text right': line(image, strong[0], 250, 330).right,
    'bold text width': textWidth(image, strong[0], 250, 330),
    ...button(image, buttonAt(image, box)),
    'button to container bottom': bottom.end - box.end,
    'container bottom to card bottom': image.height / 2 - bottom.end,
  };
}

function invoice(image) {
  const [title, number, due, period, dates, items, first, second, total] = image.runs('y', 24, 31);
  const [box] = image.runs('y', 24, 31, { tolerance: 20, start: 280 });
  const icon = image.runs('y', 315, 335, { tolerance: 24, start: box.start - 10 })[0];
  const sides = line(image, icon, 300, 350);
  const amounts = image.runs('y', 285, 336, { tolerance: 60, start: 180, end: 270 });
  return {
    'card height': image.height / 2,
    ...header(image, title),
    ...asideBadge(image, 72),
    '“Invoice #251-82” baseline': number.end,
    '“Invoice #251-82” width': textWidth(image, number, 20, 200),
    '“Due date” baseline': due.end,
    '“Due date” width': textWidth(image, due, 20, 200),
    'text S cap height': height(due),
    '“Billing period” baseline': period.end,
    '“Billing period” width': textWidth(image, period, 20, 200),
    'period baseline': dates.end,
    'period width': textWidth(image, dates, 20, 250),
    '“Invoice items” baseline': items.end,
    'first item baseline': first.end,
    'item to item': second.end - first.end,
    'item to total': total.end - second.end,
    'item width': textWidth(image, second, 20, 250),
    '“Total” width': textWidth(image, total, 20, 200),
    'amount right': line(image, amounts[0], 250, 350).right,
    'total amount width': textWidth(image, amounts[2], 250, 350),
    'button top': box.start,
    ...button(image, buttonAt(image, box)),
    'copy icon middle, from button middle': (icon.start + icon.end - box.start - box.end) / 2,
    'copy icon right': sides.right,
    'copy icon colour': image.darkest(310, icon.start, 336, icon.end),
  };
}

/** The box of whatever stands alone in the picture. */
function boxOf(image, tolerance) {
  const [across] = image.runs('x', 0, image.height / 2, { tolerance, gap: 40 });
  const [down] = image.runs('y', across.start, across.end, { tolerance, gap: 40 });
  return { left: across.start, right: across.end, top: down.start, bottom: down.end };
}

function copyButton(image) {
  const box = boxOf(image, 40);
  return {
    'icon width': box.right - box.left,
    'icon height': box.bottom - box.top,
    'icon colour': image.darkest(box.left, box.top, box.right, box.bottom),
  };
}

function words(image) {
  const box = boxOf(image, 30);
  const [capital] = image.runs('y', box.left, box.left + 8);
  return {
    width: box.right - box.left,
    'cap height': height(capital),
    colour: image.darkest(box.left, box.top, box.left + 20, box.bottom),
  };
}

function markdown(image) {
  const box = boxOf(image, 30);
  const [capital] = image.runs('y', box.left, box.left + 8);
  const underline = image
    .runs('y', box.right - 50, box.right - 48, { start: capital.end + 1, tolerance: 60 })
    .at(-1);
  return {
    ...words(image),
    'link colour': image.darkest(box.right - 50, capital.start, box.right - 6, capital.end),
    'underline below baseline': underline.start - capital.end,
    'underline thickness': height(underline),
  };
}

function workflow(image) {
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
    'icon width': height(icon),
    'icon colour': image.darkest(icon.start, box.top + 15, icon.start + 1, box.top + 19),
    'label left': label.start - box.left,
    'label width': height(label),
    'label colour': image.darkest(label.start, box.top + 6, label.end, box.bottom - 6),
  };
}

const oneBadge = (image) => badge(image, boxOf(image, 4));
const oneButton = (image) => button(image, boxOf(image, 10));

/**
 * What is compared. `crop`: the part of a component's picture that it stands in, in CSS pixels of the
 * reference; `nth`: which component of the case it is. Cards are compared whole.
 */
export const COMPARISONS = [
  { reference: 'card-subscription-status', measure: subscription },
  { reference: 'card-usage', measure: usage },
  { reference: 'card-latest-invoice', measure: invoice },
  ...['grey', 'yellow', 'green', 'blue', 'red'].map((name, nth) => ({
    reference: 'ui-component-badge',
    name,
    nth,
    crop: [
      [199, 59, 270, 91],
      [286, 59, 369, 91],
      [385, 59, 465, 91],
      [481, 59, 550, 91],
      [566, 59, 632, 91],
    ][nth],
    measure: oneBadge,
  })),
  { reference: 'ui-component-link-button', nth: 0, crop: [360, 54, 472, 98], measure: oneButton },
  { reference: 'ui-component-copy-button', nth: 0, crop: [402, 60, 430, 90], measure: copyButton },
  { reference: 'ui-component-plain-text', nth: 0, crop: [260, 64, 572, 90], measure: words },
  { reference: 'ui-component-text', nth: 0, crop: [260, 64, 572, 90], measure: markdown },
  { reference: 'ui-component-workflow-button', nth: 0, crop: [346, 52, 482, 96], measure: workflow },
];
