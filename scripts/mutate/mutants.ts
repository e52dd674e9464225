import { parseAst } from 'vite';

/** A change to the code that a test should notice. */
export interface Mutant {
  start: number;
  end: number;
  replacement: string;
  line: number;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '>': '>=',
  '>=': '>',
  '<': '<=',
  '<=': '<',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
};
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  trimEnd: 'trimStart',
  trimStart: 'trimEnd',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  findLast: 'find',
  find: 'findLast',
  lastIndexOf: 'indexOf',
};

/** Every mutant of a TypeScript file, in the order of its text. */
export function mutantsOf(code: string): Mutant[] {
  const found: Omit<Mutant, 'line'>[] = [];
  visit(parseAst(code, { lang: 'ts' }), code, found);
  return found
    .filter(({ start, end, replacement }) => code.slice(start, end) !== replacement)
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map((mutant) => ({ ...mutant, line: code.slice(0, mutant.start).split('\n').length }));
}

/** The code with that one change. */
export function mutated(code: string, { start, end, replacement }: Mutant): string {
  return code.slice(0, start) + replacement + code.slice(end);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function visit(value: unknown, code: string, found: Omit<Mutant, 'line'>[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, code, found);
    return;
  }
  // Types and imports do nothing when the code runs.
  if (!isNode(value) || value.type.startsWith('TS') || value.type.startsWith('Import')) return;
  found.push(...mutationsOf(value, code));
  for (const child of Object.values(value)) visit(child, code, found);
}

function mutationsOf(node: Node, code: string): Omit<Mutant, 'line'>[] {
  const replace = (of: unknown, ...replacements: string[]) =>
    isNode(of) ? replacements.map((replacement) => ({ start: of.start, end: of.end, replacement })) : [];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return swapOperator(node, code);
    case 'IfStatement':
    case 'ConditionalExpression':
      return replace(node.test, 'true', 'false');
    case 'WhileStatement':
      return replace(node.test, 'false');
    case 'UnaryExpression':
      return node.operator === '!' && isNode(node.argument)
        ? replace(node, code.slice(node.argument.start, node.argument.end))
        : [];
    case 'UpdateExpression':
      return [
        {
          start: node.start,
          end: node.end,
          replacement: code
            .slice(node.start, node.end)
            .replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')),
        },
      ];
    case 'Literal':
      return typeof node.value === 'boolean' ? replace(node, String(!node.value)) : [];
    case 'ExpressionStatement':
      return 'directive' in node && node.directive ? [] : replace(node, ';');
    case 'MemberExpression':
      return isNode(node.property) && typeof node.property.name === 'string'
        ? replace(node.property, METHODS[node.property.name] ?? node.property.name)
        : [];
    default:
      return [];
  }
}

function swapOperator(node: Node, code: string): Omit<Mutant, 'line'>[] {
  const { left, right, operator } = node;
  const swapped = typeof operator === 'string' ? SWAPPED[operator] : undefined;
  if (!isNode(left) || !isNode(right) || swapped === undefined || typeof operator !== 'string') return [];
  const start = left.end + code.slice(left.end, right.start).indexOf(operator);
  return [{ start, end: start + operator.length, replacement: swapped }];
}
