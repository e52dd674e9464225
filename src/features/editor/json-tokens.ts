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

const TOKEN =
  /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*"?)|(-?\d[\d.eE+-]*)|\b(true|false|null)\b|(\/\/.*|\/\*.*?(?:\*\/|$))|([[\]{},:])/g;

/**
 * The fields whose value is one of a few. Monaco offers completions while one types outside of strings only;
 * these are no strings to it, so that it offers their values, and asks for nothing while words are typed.
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

/** Colours only: JSON strings end with their line, so a line needs to know nothing of the one before but an open comment. */
export function createTokens(): languages.TokensProvider {
  return {
    getInitialState: () => OUTSIDE,
    tokenize(line, state) {
      const tokens: languages.IToken[] = [];
      let from = 0;
      if (state instanceof LineState && state.inComment) {
        const end = line.indexOf('*/');
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
      if (from < line.length) tokens.push({ startIndex: from, scopes: '' });
      return { tokens, endState };
    },
  };
}
