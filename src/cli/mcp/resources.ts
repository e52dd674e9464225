import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { documentJsonSchema, responseJsonSchema } from '../../cards/assist/json-schema.ts';
import { reportJsonSchema } from '../../reports/report-json-schema.ts';
import { TOPICS, topicText, wholeReference } from './reference-text.ts';

interface Entry {
  name: string;
  uri: string;
  title: string;
  mimeType: string;
  read(): string;
}

const MARKDOWN = 'text/markdown';
const SCHEMA = 'application/schema+json';

const ENTRIES: readonly Entry[] = [
  {
    name: 'reference',
    uri: 'cards://reference',
    title: 'The whole reference of Plain Customer Cards',
    mimeType: MARKDOWN,
    read: wholeReference,
  },
  ...TOPICS.map(({ id, about }) => ({
    name: `reference-${id}`,
    uri: `cards://reference/${id}`,
    title: about,
    mimeType: MARKDOWN,
    read: () => topicText(id) ?? '',
  })),
  {
    name: 'response-schema',
    uri: 'cards://schemas/response.json',
    title: 'JSON Schema of what an endpoint sends back',
    mimeType: SCHEMA,
    read: () => JSON.stringify(responseJsonSchema(), null, 2),
  },
  {
    name: 'document-schema',
    uri: 'cards://schemas/document.json',
    title: 'JSON Schema of every document the playground accepts: responses, cards, components',
    mimeType: SCHEMA,
    read: () => JSON.stringify(documentJsonSchema(), null, 2),
  },
  {
    name: 'checkup-report-schema',
    uri: 'cards://schemas/checkup-report.json',
    title: 'JSON Schema of a check-up’s report',
    mimeType: SCHEMA,
    read: () => JSON.stringify(reportJsonSchema(), null, 2),
  },
];

/** Adds the reference and the JSON Schemas as resources. */
export function addResources(server: McpServer): void {
  for (const { name, uri, title, mimeType, read } of ENTRIES) {
    server.registerResource(name, uri, { title, mimeType }, () => ({
      contents: [{ uri, mimeType, text: read() }],
    }));
  }
}
