import { parseAst } from 'vite';

/** A change to the code that a test should notice: one piece of text replaced by another. */
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

type Change = Omit<Mutant, 'line'>;

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
};
const ASSIGNED: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=' };
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['trimEnd', 'trimStart'],
  ['trimStart', 'trimEnd'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['findLast', 'find'],
  ['find', 'findLast'],
  ['lastIndexOf', 'indexOf'],
]);
const LOOPS = ['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'];
/** Type nodes that contain an expression that runs. All other type nodes have no effect at run time. */
const TYPED = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

/** Every mutant of a TypeScript file, in the order of its text. */
export function mutantsOf(code: string): Mutant[] {
  const found: Change[] = [];
  visit(parseAst(code, { lang: 'ts' }), (node) => found.push(...changesTo(node, code)));
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((change) => ({ ...change, line: code.slice(0, change.start).split('\n').length }));
}

/**
 * The code with all of its mutants in it, each asleep until `on` returns true for its number. The first mutant of the
 * file has the number `first`, and each following one has the next number. Rounds of loops are counted too.
 */
export function switched(code: string, first: number): string {
  const sites = new Map<string, Wrap>();
  for (const [index, { start, end, replacement }] of mutantsOf(code).entries()) {
    const site = sites.get(`${start}-${end}`) ?? { start, end, before: '', after: '))' };
    sites.set(`${start}-${end}`, site);
    const member = /^\s*(\??)\.\s*(\w+)$/.exec(replacement);
    if (member) {
      const [now = ''] = /\w+$/.exec(code.slice(start, end)) ?? [];
      site.inside = `${member[1] && '?.'}[${SWITCH}.on(${first + index})?'${member[2]}':'${now}']`;
      site.after = '';
    } else site.before += `${SWITCH}.on(${first + index})?(${replacement}):`;
  }
  const wraps = [...sites.values()].map((site) =>
    site.inside === undefined ? { ...site, before: `(${site.before}(` } : site,
  );
  visit(parseAst(code, { lang: 'ts' }), ({ type, body }) => {
    if (LOOPS.includes(type) && isNode(body))
      wraps.push({ start: body.start, end: body.end, before: `{${SWITCH}.round();`, after: '}' });
  });
  return wrapped(code, wraps);
}

/** The global that the switched code calls. */
const SWITCH = '__mutants';

interface Wrap {
  start: number;
  end: number;
  before: string;
  after: string;
  /** Replaces the text in between, if given. */
  inside?: string;
}

function wrapped(code: string, wraps: Wrap[]): string {
  let result = '';
  let at = 0;
  const open: Wrap[] = [];
  const closeUntil = (place: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      result += (last.inside ?? code.slice(at, last.end)) + last.after;
      at = last.end;
      open.pop();
    }
  };
  for (const wrap of wraps.sort((one, other) => one.start - other.start || other.end - one.end)) {
    closeUntil(wrap.start);
    result += code.slice(at, wrap.start) + wrap.before;
    at = wrap.start;
    open.push(wrap);
  }
  closeUntil(code.length);
  return result + code.slice(at);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function visit(value: unknown, found: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found);
    return;
  }
  // Types and imports do nothing at run time.
  if (!isNode(value) || value.type.startsWith('Import')) return;
  if (value.type.startsWith('TS')) {
    if (TYPED.includes(value.type)) visit(value.expression, found);
    return;
  }
  found(value);
  for (const child of Object.values(value)) visit(child, found);
}

function changesTo(node: Node, code: string): Change[] {
  const replace = (of: unknown, ...replacements: string[]) =>
    isNode(of) ? replacements.map((replacement) => ({ start: of.start, end: of.end, replacement })) : [];
  const text = code.slice(node.start, node.end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return replace(node, ...withOperator(node, code, SWAPPED));
    case 'AssignmentExpression':
      return replace(node, ...withOperator(node, code, ASSIGNED));
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
      return replace(
        node,
        text.replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')),
      );
    case 'Literal':
      return typeof node.value === 'boolean' ? replace(node, String(!node.value)) : [];
    case 'ExpressionStatement':
      return typeof node.directive === 'string' ? [] : replace(node.expression, 'void 0');
    case 'MemberExpression':
      return withMethod(node, code);
    default:
      return [];
  }
}

function withOperator(
  { left, right, operator }: Node,
  code: string,
  swaps: Readonly<Record<string, string>>,
): string[] {
  const swapped = typeof operator === 'string' ? swaps[operator] : undefined;
  if (!isNode(left) || !isNode(right) || swapped === undefined) return [];
  const [one, other] = [left, right].map(({ start, end }) => code.slice(start, end));
  // In brackets, since `??` can't be mixed with `&&` or `||` without them.
  return [swaps === ASSIGNED ? `${one} ${swapped} ${other}` : `(${one}) ${swapped} (${other})`];
}

function withMethod({ object, property, computed }: Node, code: string): Change[] {
  if (computed === true || !isNode(object) || !isNode(property) || typeof property.name !== 'string')
    return [];
  const method = METHODS.get(property.name);
  if (method === undefined) return [];
  // Brackets around the object, if it has any, are between its end and the dot.
  const [dot = ''] = /\??\.\s*$/.exec(code.slice(object.end, property.start)) ?? [];
  return [{ start: property.start - dot.length, end: property.end, replacement: `${dot}${method}` }];
}
