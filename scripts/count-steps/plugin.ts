import { type Plugin, parseAst } from 'vite';

/** The rooms whose work is counted, without their tests. */
const COUNTED =
  /\/src\/(?:json|markdown|cards|from-data|protocol\/shell|protocol\/parse-curl|checkup\/answers|checkup\/customers)(?!.*\/testing\/)(?!.*\.test\.ts)[\w/-]*\.ts$/;
const COUNTER = '__steps';

interface Insertion {
  at: number;
  text: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/**
 * Makes the counted rooms add one step for each round of a loop, each function call, and each item of a spread array.
 * `steps.ts` adds what the built-in functions look at.
 */
export const countSteps: Plugin = {
  name: 'count-steps',
  enforce: 'post',
  transform(code, id) {
    return COUNTED.test(id) ? { code: counted(code), map: null } : null;
  },
};

/** The code with its steps counted. */
export function counted(code: string): string {
  const insertions: Insertion[] = [];
  visit(parseAst(code), insertions);
  let result = '';
  let at = 0;
  for (const insertion of insertions.sort((one, other) => one.at - other.at)) {
    result += code.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return `const ${COUNTER} = globalThis.${COUNTER};${result}${code.slice(at)}`;
}

function visit(node: unknown, insertions: Insertion[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, insertions);
    return;
  }
  if (!isNode(node)) return;
  insertions.push(...insertionsFor(node));
  for (const value of Object.values(node)) visit(value, insertions);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function insertionsFor({ type, body, argument }: Node): Insertion[] {
  switch (type) {
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return isNode(body) ? counting(body) : [];
    case 'SpreadElement':
      return isNode(argument)
        ? [
            { at: argument.start, text: `${COUNTER}.spread(` },
            { at: argument.end, text: ')' },
          ]
        : [];
    default:
      return [];
  }
}

function counting(body: Node): Insertion[] {
  if (body.type === 'BlockStatement') return [{ at: body.start + 1, text: `${COUNTER}.count++;` }];
  return body.type.endsWith('Statement')
    ? [
        { at: body.start, text: `{${COUNTER}.count++;` },
        { at: body.end, text: '}' },
      ]
    : [
        { at: body.start, text: `(${COUNTER}.count++,(` },
        { at: body.end, text: '))' },
      ];
}
