import { asideBadge, button, buttonAt, header, length, line, textWidth } from './parts.mjs';

/** Named measures of the pictures of one whole card. */

export function subscription(image) {
  const [title, plan, expires] = image.runs('y', 24, 31);
  const date = image.runs('y', 240, 336, { tolerance: 40, start: 88 })[0];
  return {
    'card height': image.tall,
    ...header(image, title),
    ...asideBadge(image, 64),
    '“Plan” baseline': plan.end,
    'text M cap height': length(plan),
    'row to row': expires.end - plan.end,
    '“Expires” width': textWidth(image, expires, 20, 200),
    'date right': line(image, date, 200, 350).right,
    'date width': textWidth(image, date, 200, 350),
    'muted colour': image.darkest(20, expires.start, 100, expires.end),
    'text colour': image.darkest(240, date.start, 340, date.end),
  };
}

export function usage(image) {
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
    'container border width': length(top),
    'container border': image.colour(200, top.start + 0.25),
    'container top to “Events sent” top': events.start - top.start,
    'text S cap height': length(image.runs('y', 40, 47, { start: period.start - 2, end: period.end + 2 })[0]),
    'M line to S line': period.end - events.end,
    '“This billing period” width': textWidth(image, period, 36, 200),
    '“Last 24 hours” width': textWidth(image, day, 36, 200),
    ...asideBadge(image, 88),
    'divider thickness': length(line1),
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
    'container bottom to card bottom': image.tall - bottom.end,
  };
}

export function invoice(image) {
  const [title, number, due, period, dates, items, first, second, total] = image.runs('y', 24, 31);
  const [box] = image.runs('y', 24, 31, { tolerance: 20, start: 280 });
  const icon = image.runs('y', 315, 335, { tolerance: 24, start: box.start - 10 })[0];
  const sides = line(image, icon, 300, 350);
  const amounts = image.runs('y', 285, 336, { tolerance: 60, start: 180, end: 270 });
  return {
    'card height': image.tall,
    ...header(image, title),
    ...asideBadge(image, 72),
    '“Invoice #251-82” baseline': number.end,
    '“Invoice #251-82” width': textWidth(image, number, 20, 200),
    '“Due date” baseline': due.end,
    '“Due date” width': textWidth(image, due, 20, 200),
    'text S cap height': length(due),
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
