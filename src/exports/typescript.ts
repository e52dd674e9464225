import { BADGE_COLORS, SPACING_SIZES, TEXT_COLORS, TEXT_SIZES } from '../cards/format/drawn.ts';
import { isArray, isObject, type Json, type JsonObject } from '../json/json.ts';
import type { ExportCard } from './export-cards.ts';
import { type Code, listOf, literalOf, objectOf, print, property, quoted } from './source-code.ts';

/** The package that the generated code calls. */
export const UI_COMPONENTS_PACKAGE = '@team-plain/ui-components';

interface Argument {
  /** Its name in the package. */
  name: string;
  required: boolean;
  /** The values its type allows; any string if absent. */
  values?: readonly string[];
}

interface Call {
  function: string;
  /** Field of the component → argument of the call. */
  arguments: Readonly<Record<string, Argument>>;
}

const text = { name: 'text', required: true };
const label = { name: 'label', required: true };

/** The `uiComponent` calls for the components with only plain fields. */
const CALLS: Readonly<Record<string, Call>> = {
  componentText: {
    function: 'text',
    arguments: {
      text,
      textSize: { name: 'size', required: false, values: TEXT_SIZES },
      textColor: { name: 'color', required: false, values: TEXT_COLORS },
    },
  },
  componentPlainText: {
    function: 'plainText',
    arguments: {
      plainText: text,
      plainTextSize: { name: 'size', required: false, values: TEXT_SIZES },
      plainTextColor: { name: 'color', required: false, values: TEXT_COLORS },
    },
  },
  componentBadge: {
    function: 'badge',
    arguments: { badgeLabel: label, badgeColor: { name: 'color', required: false, values: BADGE_COLORS } },
  },
  componentCopyButton: {
    function: 'copyButton',
    arguments: {
      copyButtonValue: { name: 'value', required: true },
      copyButtonTooltipLabel: { name: 'tooltip', required: false },
    },
  },
  componentLinkButton: {
    function: 'linkButton',
    arguments: { linkButtonLabel: label, linkButtonUrl: { name: 'url', required: true } },
  },
  componentDivider: {
    function: 'divider',
    arguments: { dividerSpacingSize: { name: 'spacingSize', required: false, values: SPACING_SIZES } },
  },
  componentSpacer: {
    function: 'spacer',
    // Optional in the package, but without it the package sends null, which Plain rejects (SPEC.md §3).
    arguments: { spacerSize: { name: 'size', required: true, values: SPACING_SIZES } },
  },
  componentDateTime: {
    function: 'dateTime',
    arguments: { dateTimeIso8601: { name: 'dateTimeIso8601', required: true } },
  },
};

function call(name: string, items: readonly Code[]): Code {
  return { ...objectOf(items), open: `uiComponent.${name}({`, close: '})' };
}

/** The object's fields that aren't null; null if the value isn't an object. */
function fieldsOf(value: Json): JsonObject | null {
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function plainCall(spec: Call, fields: JsonObject): Code | null {
  if (Object.keys(fields).some((name) => !Object.hasOwn(spec.arguments, name))) return null;
  const items: Code[] = [];
  for (const [field, { name, required, values }] of Object.entries(spec.arguments)) {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined && !required) continue;
    if (typeof value !== 'string' || (values !== undefined && !values.includes(value))) return null;
    items.push(property(name, quoted(value)));
  }
  return call(spec.function, items);
}

function onlyString(value: Json, allowed: readonly string[]): { name: string; value: string } | null {
  const entries = Object.entries(fieldsOf(value) ?? {});
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1 || !allowed.includes(entry[0])) return null;
  return typeof entry[1] === 'string' ? { name: entry[0], value: entry[1] } : null;
}

function userCall(fields: JsonObject): Code | null {
  const { userIdentifier, ...others } = fields;
  const identifier = onlyString(userIdentifier, ['userId', 'emailAddress']);
  if (identifier === null || Object.keys(others).length > 0) return null;
  const inner = objectOf([property(identifier.name, quoted(identifier.value))]);
  return call('user', [property('userIdentifier', inner)]);
}

function workflowCall(fields: JsonObject): Code | null {
  const { workflowButtonLabel, workflowButtonWorkflowIdentifier, ...others } = fields;
  const identifier = onlyString(workflowButtonWorkflowIdentifier, ['workflowId']);
  if (identifier === null || typeof workflowButtonLabel !== 'string') return null;
  if (Object.keys(others).length > 0) return null;
  return call('workflowButton', [
    property('label', quoted(workflowButtonLabel)),
    property('workflowId', quoted(identifier.value)),
  ]);
}

/** A list of calls; null if one of the items can't be written as a call. */
function callsOf(value: Json): Code | null {
  if (!isArray(value)) return null;
  const calls = value.map(sayable);
  const said = calls.filter((code) => code !== null);
  return said.length === calls.length ? listOf(said) : null;
}

function rowCall(fields: JsonObject): Code | null {
  const { rowMainContent, rowAsideContent, ...others } = fields;
  const [main, aside] = [callsOf(rowMainContent), callsOf(rowAsideContent)];
  if (main === null || aside === null || Object.keys(others).length > 0) return null;
  return call('row', [property('mainContent', main), property('asideContent', aside)]);
}

function containerCall(fields: JsonObject): Code | null {
  const { containerContent, ...others } = fields;
  const content = callsOf(containerContent);
  if (content === null || Object.keys(others).length > 0) return null;
  return call('container', [property('content', content)]);
}

const SPECIAL: Readonly<Record<string, (fields: JsonObject) => Code | null>> = {
  componentUser: userCall,
  componentWorkflowButton: workflowCall,
  componentRow: rowCall,
  componentContainer: containerCall,
};

/** The call that creates the component; null if the package has no call for it. */
function sayable(value: Json): Code | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) return null;
  const [kind, given] = entry;
  const fields = fieldsOf(given);
  if (fields === null) return null;
  if (Object.hasOwn(SPECIAL, kind)) return SPECIAL[kind]?.(fields) ?? null;
  const spec = Object.hasOwn(CALLS, kind) ? CALLS[kind] : undefined;
  return spec === undefined ? null : plainCall(spec, fields);
}

/** A literal that still uses calls for the components inside it that have one. */
function literalWithCalls(value: Json): Code {
  if (isArray(value)) return listOf(value.map(componentCode));
  if (!isObject(value)) return literalOf(value);
  return objectOf(Object.entries(value).map(([name, field]) => property(name, literalWithCalls(field))));
}

/** One component as code: a call of the package, or a literal if the package has no call for it. */
function componentCode(value: Json): Code {
  return sayable(value) ?? literalWithCalls(value);
}

/** The components of a card as code. */
export function componentsCode(components: readonly Json[] | null): Code {
  return components === null ? 'null' : listOf(components.map(componentCode));
}

function cardCode({ key, timeToLiveSeconds, components }: ExportCard): Code {
  return objectOf([
    property('key', quoted(key)),
    ...(timeToLiveSeconds === null ? [] : [property('timeToLiveSeconds', literalOf(timeToLiveSeconds))]),
    property('components', componentsCode(components)),
  ]);
}

/** `import { uiComponent } …`, or an empty string if the code has no calls. */
export function importLine(code: string): string {
  return code.includes('uiComponent.') ? `import { uiComponent } from '${UI_COMPONENTS_PACKAGE}';\n` : '';
}

/**
 * The cards as a TypeScript module that exports `cards` and uses the calls of `@team-plain/ui-components`.
 * Running it gives the same JSON, apart from the nulls that the package adds for absent fields.
 */
export function typescriptModule(cards: readonly ExportCard[]): string {
  const body = `export const cards = ${print(listOf(cards.map(cardCode)))};\n`;
  const head = importLine(body);
  return head === '' ? body : `${head}\n${body}`;
}
