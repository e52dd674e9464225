import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { checkedText, fixedText } from './checked-text.ts';
import { TOPICS, topicList, topicText } from './reference-text.ts';
import { failed, structured, words } from './tool-result.ts';

const text = z
  .string()
  .describe('The JSON text: a response, a card, a list of components or one component. Up to 1 MB.');
const as = z
  .literal('response')
  .optional()
  .describe('Accept only what an endpoint may send, {"cards": […]}, not a card or component alone.');
const LOCAL = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** Adds the tools that only read texts. They send nothing and touch no files. */
export function addTextTools(server: McpServer): void {
  server.registerTool(
    'check_cards',
    {
      title: 'Check cards',
      description:
        'Checks Plain Customer Cards as the playground does: every problem with its place, what to write instead, and fixes for apply_fixes.',
      inputSchema: { text, as },
      annotations: LOCAL,
    },
    ({ text, as }) => structured(checkedText(text, as === undefined ? {} : { as })),
  );
  server.registerTool(
    'apply_fixes',
    {
      title: 'Apply fixes',
      description:
        'Applies fixes to a text, and returns the text with the remaining problems. Nothing is written to a file: save the text yourself.',
      inputSchema: {
        text,
        as,
        fixes: z
          .union([z.enum(['safe', 'all']), z.array(z.string()).min(1)])
          .default('safe')
          .describe(
            '"safe": fixes that don’t change what the text means. "all": also the most likely fix for each error. Or ids that check_cards returned for this text.',
          ),
      },
      annotations: LOCAL,
    },
    ({ text, as, fixes }) => {
      const options = as === undefined ? {} : { as };
      const fixed = fixedText(text, fixes, options);
      if ('unknown' in fixed)
        return failed(`This text has no fix “${fixed.unknown}”. Call check_cards with this very text first.`);
      return structured({ ...fixed, left: checkedText(fixed.text, options) });
    },
  );
  server.registerTool(
    'card_reference',
    {
      title: 'Card reference',
      description:
        'The reference of Plain Customer Cards: components, their fields, limits and examples, the request Plain sends and what it makes of responses. Without a topic it lists the topics.',
      inputSchema: {
        topic: z
          .string()
          .optional()
          .describe(`One of ${TOPICS.map(({ id }) => id).join(', ')}.`),
      },
      annotations: LOCAL,
    },
    ({ topic }) => {
      if (topic === undefined) return words(topicList());
      const found = topicText(topic);
      return found === null ? failed(`There’s no topic “${topic}”.\n\n${topicList()}`) : words(found);
    },
  );
}
