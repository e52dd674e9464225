import type { languages } from 'monaco-editor/editor';

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
const SCOPES = ['key', 'string', 'number', 'keyword', 'comment', 'delimiter'];

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
      for (let match = TOKEN.exec(line); match !== null; match = TOKEN.exec(line)) {
        if (match.index > from) tokens.push({ startIndex: from, scopes: '' });
        const group = match.findIndex((part, index) => index > 0 && part !== undefined);
        tokens.push({ startIndex: match.index, scopes: SCOPES[group - 1] ?? '' });
        from = match.index + match[0].length;
        if (match[5]?.startsWith('/*') === true && !match[5].endsWith('*/')) endState = IN_COMMENT;
      }
      if (from < line.length) tokens.push({ startIndex: from, scopes: '' });
      return { tokens, endState };
    },
  };
}
