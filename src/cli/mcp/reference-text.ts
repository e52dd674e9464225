import { componentDocs, fieldDocs } from '../../cards/assist/docs.ts';
import { DOCUMENT_SHAPES } from '../../cards/assist/document-shapes.ts';
import { RULES_A_SCHEMA_CANNOT_SAY } from '../../cards/assist/json-schema.ts';
import { MARKDOWN_SAMPLES } from '../../cards/assist/markdown-samples.ts';
import { cardFields, responseFields } from '../../cards/format/card-fields.ts';
import { COMPONENT_KINDS, componentTable, isComponentKind } from '../../cards/format/components/table.ts';
import type { Field } from '../../cards/format/field.ts';
import { outcomeRules, timeRules } from '../../protocol/rules/outcome-rules.ts';
import { REQUEST_HEADERS, REQUEST_NOTES, sampleBody } from '../../protocol/rules/request-rules.ts';
import { settingRules } from '../../protocol/rules/setting-rules.ts';

const RULES = {
  shapes: 'The four shapes of a document',
  response: 'The response around the cards',
  card: 'A card',
  markdown: 'Markdown in componentText',
  settings: 'The settings of a card in Plain',
  request: 'The request that Plain sends',
  outcomes: 'What Plain makes of a response: retry, cache, errors',
} as const;
type RuleTopic = keyof typeof RULES;

/** The topics of the reference: sets of rules, and the components. */
export const TOPICS: readonly { id: string; about: string }[] = [
  ...Object.entries(RULES).map(([id, about]) => ({ id, about })),
  ...COMPONENT_KINDS.map((kind) => ({ id: kind, about: componentTable[kind].summary })),
];

/** The list of topics to choose from, as Markdown. */
export function topicList(): string {
  return ['# Plain Customer Cards', '', ...TOPICS.map(({ id, about }) => `- \`${id}\`: ${about}`)].join('\n');
}

/** One topic of the reference as Markdown; null if there's no topic with that id. */
export function topicText(id: string): string | null {
  if (isComponentKind(id)) {
    const { fields } = componentTable[id];
    return [componentDocs(id), ...fieldSections(fields)].join('\n\n');
  }
  return isRule(id) ? `# ${RULES[id]}\n\n${ruleText(id)}` : null;
}

/** The whole reference as Markdown. */
export function wholeReference(): string {
  return TOPICS.map(({ id }) => topicText(id)).join('\n\n');
}

function isRule(id: string): id is RuleTopic {
  return Object.hasOwn(RULES, id);
}

function ruleText(topic: RuleTopic): string {
  switch (topic) {
    case 'shapes':
      return DOCUMENT_SHAPES.map(({ about, example }) => `${about}\n\n${json(example)}`).join('\n\n');
    case 'response':
      return fieldSections(responseFields).join('\n\n');
    case 'card':
      return [...fieldSections(cardFields), 'Rules that JSON Schema can’t express:', ...unsaid()].join(
        '\n\n',
      );
    case 'markdown':
      return MARKDOWN_SAMPLES.map(({ about, text }) => `${about}:\n\n${json(text)}`).join('\n\n');
    case 'settings':
      return settingRules()
        .map(({ name, rule }) => `- **${name}**: ${rule}`)
        .join('\n');
    case 'request':
      return [
        'A `POST` to the card’s URL, with the configured headers and:',
        REQUEST_HEADERS.map(({ name, value }) => `- \`${name}\`: ${value}`).join('\n'),
        `\`\`\`json\n${sampleBody()}\n\`\`\``,
        ...REQUEST_NOTES,
      ].join('\n\n');
    case 'outcomes':
      return [
        '| what happens | kind | what Plain does |\n| --- | --- | --- |',
        ...outcomeRules().map(
          ({ happening, kind, consequence }) => `| ${happening} | ${kind} | ${consequence} |`,
        ),
        '',
        ...timeRules().map((rule) => `- ${rule}`),
      ].join('\n');
  }
}

function unsaid(): string[] {
  return RULES_A_SCHEMA_CANNOT_SAY.map(({ rule }) => `- ${rule}`);
}

function fieldSections(fields: Readonly<Record<string, Field>>): string[] {
  return Object.entries(fields).map(([name, field]) => fieldDocs(name, field));
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``;
}
