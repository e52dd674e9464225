import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** A result as data, and as text for clients that take only text. */
export function structured(data: object): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: { ...data } };
}

/** A result to read. */
export function words(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

/** Why a tool couldn't do what it was asked for. */
export function failed(sentence: string): CallToolResult {
  return { content: [{ type: 'text', text: sentence }], isError: true };
}
