import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** A result as data, and as text for clients that take only text. */
export function structured(data: object): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: { ...data } };
}

/** A result as text. */
export function words(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

/** Why a tool couldn't do what was asked. */
export function failed(sentence: string): CallToolResult {
  return { content: [{ type: 'text', text: sentence }], isError: true };
}
