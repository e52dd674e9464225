import type { DataField, DataGroup, DataOutline } from './data-outline.ts';
import { MAX_CONTAINERS } from './data-outline.ts';
import { wordsOf } from './name-words.ts';
import { cut, isBareLink, MAX_COPIED, type ShownValue } from './shown-value.ts';

/** A component as written in the JSON. */
type Component = Readonly<Record<string, unknown>>;

/** A label and its value are side by side up to this many characters in total. */
const SIDE_BY_SIDE = 38;
const MAX_LABEL = 500;

/**
 * The components for these fields: rows of label and value, a divider and its rows for each nested object,
 * and up to five containers for a list. Stays within the format's limits whatever is chosen, in any order.
 *
 * @param chosen ids of fields, in the order in which to show them; groups are ordered by their first field
 */
export function componentsOf(outline: DataOutline, chosen: readonly string[]): readonly Component[] {
  const components: Component[] = [];
  for (const [group, fields] of chosenByGroup(outline, chosen)) {
    const isFirst = components.length === 0;
    const parts = group.kind === 'list' ? containers(group, fields) : rows(fields, 0);
    if (parts.length === 0) continue;
    if (!isFirst) components.push(group.label === null ? space('M') : divider);
    if (group.label !== null) components.push(heading(group.label), space('S'));
    components.push(...parts);
  }
  return components;
}

function chosenByGroup(outline: DataOutline, chosen: readonly string[]): Map<DataGroup, DataField[]> {
  const places = new Map(
    outline.groups.flatMap((group) => group.fields.map((field) => [field.id, { group, field }] as const)),
  );
  const groups = new Map<DataGroup, DataField[]>();
  for (const id of new Set(chosen)) {
    const place = places.get(id);
    if (place === undefined) continue;
    const fields = groups.get(place.group) ?? [];
    fields.push(place.field);
    groups.set(place.group, fields);
  }
  return groups;
}

/** The fields of an object or of one list item, with a little space in between. */
function rows(fields: readonly DataField[], item: number): Component[] {
  const parts = fields.map((field) => row(field, field.values[item] ?? { as: 'nothing' }));
  return parts.flatMap((part, index) => (index === 0 ? part : [space('S'), ...part]));
}

function containers(group: DataGroup, fields: readonly DataField[]): Component[] {
  const parts: Component[] = [];
  let shown = 0;
  for (let item = 0; item < Math.min(group.count, MAX_CONTAINERS); item += 1) {
    const content = itemRows(fields, item);
    if (content.length === 0) continue;
    if (parts.length > 0) parts.push(space('S'));
    parts.push({ componentContainer: { containerContent: content } });
    shown += 1;
  }
  const more = group.count - shown;
  if (shown > 0 && more > 0) parts.push(space('S'), text(`And ${more} more`, 'S', 'MUTED'));
  return parts;
}

/** One item: its name without a label, its state or price beside it, and the other fields below. */
function itemRows(fields: readonly DataField[], item: number): Component[] {
  const shownIn = (field: DataField): ShownValue => field.values[item] ?? { as: 'nothing' };
  const said = fields.filter((field) => shownIn(field).as !== 'nothing');
  const title = said.find((field) => isTitle(field, shownIn(field)));
  if (title === undefined) return rows(said, item);
  const surname = said.find((field) => field !== title && isSurname(field, title));
  const mark = said.find((field) => ['badge', 'money'].includes(shownIn(field).as));
  const others = said.filter((field) => field !== title && field !== mark && field !== surname);
  const main = valueComponent(whole(shownIn(title), surname === undefined ? null : shownIn(surname)));
  const first = mark === undefined ? main : sides([main], [valueComponent(shownIn(mark))]);
  const rest = rows(others, item);
  return rest.length === 0 ? [first] : [first, space('S'), ...rest];
}

const TITLE_WORDS = new Set([
  'name',
  'title',
  'description',
  'number',
  'subject',
  'identifier',
  'summary',
  'login',
]);

function isTitle({ name }: DataField, value: ShownValue): boolean {
  return value.as === 'text' && TITLE_WORDS.has(name.words.at(-1) ?? '');
}

/** True for a last name when the item's title is its first name. */
function isSurname({ name }: DataField, title: DataField): boolean {
  const first = title.name.words.join(' ');
  if (first !== 'first name' && first !== 'given name') return false;
  return /^(?:last name|family name|surname)$/.test(name.words.join(' '));
}

function whole(first: ShownValue, last: ShownValue | null): ShownValue {
  return first.as === 'text' && last?.as === 'text'
    ? { as: 'text', text: cut(`${first.text} ${last.text}`) }
    : first;
}

function row(field: DataField, value: ShownValue): Component[] {
  const { label } = field;
  switch (value.as) {
    case 'link':
      return [
        { componentLinkButton: { linkButtonLabel: linkLabel(field, value.url), linkButtonUrl: value.url } },
      ];
    case 'copy':
      if (value.value.length > MAX_COPIED) return [words(label, 'S', 'MUTED'), plain(value.value, 'S')];
      return [
        sides(
          [words(label, 'S', 'MUTED'), plain(value.value, 'S')],
          [
            {
              componentCopyButton: {
                copyButtonValue: value.value,
                copyButtonTooltipLabel: cut(`Copy ${label}`, MAX_LABEL),
              },
            },
          ],
        ),
      ];
    case 'text':
      return label.length + value.text.length > SIDE_BY_SIDE || value.text.includes('\n')
        ? [words(label, 'S', 'MUTED'), plain(value.text, 'M')]
        : [sides([words(label, 'M', 'MUTED')], [valueComponent(value)])];
    default:
      return [sides([words(label, 'M', 'MUTED')], [valueComponent(value)])];
  }
}

function valueComponent(value: ShownValue): Component {
  switch (value.as) {
    case 'nothing':
      return text('—', 'M', 'MUTED');
    case 'badge':
      return { componentBadge: { badgeLabel: cut(value.label, MAX_LABEL), badgeColor: value.color } };
    case 'date':
      return { componentDateTime: { dateTimeIso8601: value.iso } };
    case 'money':
    case 'text':
      return plain(value.text, 'M');
    case 'copy':
      return plain(value.value, 'M');
    default:
      return plain(value.url, 'M');
  }
}

/** "Open hosted invoice"; if the name only says that it's a link, "Open on github.com". */
function linkLabel({ label, name }: DataField, url: string): string {
  if (!isBareLink(name)) return cut(`Open ${lowerFirst(label)}`, MAX_LABEL);
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1];
  return cut(host === undefined ? `Open ${label}` : `Open on ${host}`, MAX_LABEL);
}

function lowerFirst(label: string): string {
  const [first = '', ...others] = label.split(' ');
  return [/^\p{Lu}\p{Ll}*$/u.test(first) ? first.toLowerCase() : first, ...others].join(' ');
}

/** A label from the data. Markdown in it would be interpreted, so labels with special characters become plain text. */
function words(label: string, size: 'S' | 'M', color: 'NORMAL' | 'MUTED'): Component {
  return text(label, size, color);
}

function heading(label: string): Component {
  return isOnlyWords(label)
    ? { componentText: { text: `**${label}**` } }
    : { componentPlainText: { plainText: cut(label, MAX_LABEL) } };
}

function text(written: string, size: 'S' | 'M', color: 'NORMAL' | 'MUTED'): Component {
  if (isOnlyWords(written)) {
    return {
      componentText: {
        text: written,
        ...(size === 'M' ? {} : { textSize: size }),
        ...(color === 'NORMAL' ? {} : { textColor: color }),
      },
    };
  }
  return {
    componentPlainText: {
      plainText: written,
      ...(size === 'M' ? {} : { plainTextSize: size }),
      ...(color === 'NORMAL' ? {} : { plainTextColor: color }),
    },
  };
}

/** Whether a text means the same with and without markdown. */
function isOnlyWords(written: string): boolean {
  return /^[\p{L}\p{M}\p{N} —]+$/u.test(written) && written.trim() === written;
}

function plain(written: string, size: 'S' | 'M'): Component {
  return { componentPlainText: { plainText: written, ...(size === 'M' ? {} : { plainTextSize: size }) } };
}

function sides(main: readonly Component[], aside: readonly Component[]): Component {
  return { componentRow: { rowMainContent: main, rowAsideContent: aside } };
}

function space(size: 'S' | 'M'): Component {
  return { componentSpacer: { spacerSize: size } };
}

const divider: Component = { componentDivider: { dividerSpacingSize: 'M' } };

/** A card key made from a title: "Latest invoice" becomes `latest-invoice`. */
export function keyOf(title: string): string {
  const key = wordsOf(title)
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '');
  return key === '' ? 'card' : key;
}
