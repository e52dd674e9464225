import type { languages } from 'monaco-editor/editor';
import { componentTable } from '../../cards/format/components/table.ts';

export const LANGUAGE_ID = 'card-json';

export const conf: languages.LanguageConfiguration = {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '"', close: '"', notIn: ['string'] },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
  ],
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
};

// The string pattern can only backtrack at escapes, since the engine stores a position for each place to go back to.
const TOKEN =
  /("[^"\\]*(?:\\.[^"\\]*)*")(?=\s*:)|("[^"\\]*(?:\\.[^"\\]*)*"?)|(-?\d[\d.eE+-]*)|\b(true|false|null)\b|(\/\/.*|\/\*.*?(?:\*\/|$))|([[\]{},:])/g;

/** How many characters of a line are coloured. Nobody reads further, and 10 MB would be millions of tokens. */
const MAX_COLOURED = 100_000;

/**
 * The fields that allow only a few values. Monaco offers completions only outside of strings, so these values aren't
 * marked as strings: Monaco then offers them, and offers nothing while someone types ordinary text.
 */
const CHOICES = new Set(
  Object.values(componentTable).flatMap(({ fields }) =>
    Object.entries(fields)
      .filter(([, { rule }]) => rule.kind === 'choice')
      .map(([name]) => `"${name}"`),
  ),
);

class LineState implements languages.IState {
  readonly inComment: boolean;
  constructor(inComment: boolean) {
    this.inComment = inComment;
  }
  clone(): LineState {
    return this;
  }
  equals(other: languages.IState): boolean {
    return other instanceof LineState && other.inComment === this.inComment;
  }
}

const OUTSIDE = new LineState(false);
const IN_COMMENT = new LineState(true);

/** For colours only. JSON strings end with their line, so an open comment is the only state carried between lines. */
export function createTokens(): languages.TokensProvider {
  return {
    getInitialState: () => OUTSIDE,
    tokenize(whole, state) {
      const line = whole.slice(0, MAX_COLOURED);
      const tokens: languages.IToken[] = [];
      let from = 0;
      if (state instanceof LineState && state.inComment) {
        const end = whole.indexOf('*/');
        tokens.push({ startIndex: 0, scopes: 'comment' });
        if (end === -1) return { tokens, endState: IN_COMMENT };
        from = end + 2;
      }
      let endState = OUTSIDE;
      TOKEN.lastIndex = from;
      let key = '';
      for (let match = TOKEN.exec(line); match !== null; match = TOKEN.exec(line)) {
        const { index } = match;
        const [token, name, text, number, word, comment] = match;
        if (index > from) tokens.push({ startIndex: from, scopes: '' });
        let scopes = 'delimiter';
        if (name !== undefined) {
          scopes = 'key';
          key = name;
        } else if (text !== undefined) scopes = CHOICES.has(key) ? 'choice' : 'string';
        else if (number !== undefined) scopes = 'number';
        else if (word !== undefined) scopes = 'keyword';
        else if (comment !== undefined) {
          scopes = 'comment';
          if (comment.startsWith('/*') && !comment.endsWith('*/')) endState = IN_COMMENT;
        }
        tokens.push({ startIndex: index, scopes });
        from = index + token.length;
      }
      if (from < whole.length) tokens.push({ startIndex: from, scopes: '' });
      return { tokens, endState };
    },
  };
}
