import { MARKDOWN_SAMPLES } from '../../cards/assist/markdown-samples.ts';
import { cardFields, responseFields } from '../../cards/format/card-fields.ts';
import { COMPONENT_KINDS, componentTable, isComponentKind } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Field } from '../../cards/format/field.ts';
import { outcomeRules } from '../../protocol/rules/outcome-rules.ts';
import { settingRules } from '../../protocol/rules/setting-rules.ts';

export const TOPIC_GROUPS = ['Document', 'Components', 'Protocol'] as const;
export type TopicGroup = (typeof TOPIC_GROUPS)[number];

const RULE_TOPICS = ['shapes', 'response', 'card', 'markdown', 'settings', 'request', 'outcomes'] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** What a link into the reference points to: a component or a set of rules. */
export type TopicId = ComponentKind | RuleTopic;

export interface Topic {
  id: TopicId;
  title: string;
  group: TopicGroup;
  /** All the words that find it, in lower case. */
  words: string;
}

function fieldWords(fields: Readonly<Record<string, Field>>): string {
  return Object.entries(fields)
    .map(([name, field]) =>
      [name, field.about, field.limits, field.default, ...(field.values ?? [])].join(' '),
    )
    .join(' ');
}

function topic(id: TopicId, title: string, group: TopicGroup, words: string): Topic {
  return { id, title, group, words: `${title} ${id} ${words}`.toLowerCase() };
}

function componentTopic(kind: ComponentKind): Topic {
  const { name, summary, fields, deprecated } = componentTable[kind];
  const former = Object.keys(deprecated).join(' ');
  return topic(kind, name, 'Components', `${summary} ${former} ${fieldWords(fields)}`);
}

function allTopics(): readonly Topic[] {
  const outcomes = outcomeRules().map((rule) => `${rule.happening} ${rule.kind} ${rule.consequence}`);
  const settings = settingRules().map(({ name, rule }) => `${name} ${rule}`);
  return [
    topic('shapes', 'Shapes of a document', 'Document', 'json root wrap envelope response card components'),
    topic('response', 'Response', 'Document', `envelope answer ${fieldWords(responseFields)}`),
    topic('card', 'Card', 'Document', `ttl hidden empty ${fieldWords(cardFields)}`),
    topic('markdown', 'Markdown in text', 'Document', MARKDOWN_SAMPLES.map(({ about }) => about).join(' ')),
    ...COMPONENT_KINDS.map(componentTopic),
    topic('settings', 'Settings of a card', 'Protocol', `configuration limits ${settings.join(' ')}`),
    topic('request', 'Request', 'Protocol', 'post headers body signature hmac thread tenant cardkeys batch'),
    topic('outcomes', 'Responses, retry and cache', 'Protocol', `errors timeout ${outcomes.join(' ')}`),
  ];
}

export const TOPICS: readonly Topic[] = allTopics();

/** The topics that contain every word of the query, in their usual order. */
export function topicsFor(query: string): readonly Topic[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return TOPICS.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

export function isTopicId(id: string): id is TopicId {
  return isComponentKind(id) || RULE_TOPICS.some((topicId) => topicId === id);
}
