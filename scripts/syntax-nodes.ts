import { parseAst } from 'vite';

/** A node of a program's syntax tree: its type, its value if it has one, and its parts by name. */
export interface SyntaxNode extends Readonly<Record<string, unknown>> {
  type: string;
}

/** Every node of a program, outermost first. `isLeftOut` can exclude a part of a node with everything inside it. */
export function syntaxNodes(
  code: string,
  lang: 'js' | 'ts' | 'tsx',
  isLeftOut: (part: string) => boolean = () => false,
): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && typeof value.type === 'string') found.push({ ...value, type: value.type });
      for (const [part, inside] of Object.entries(value)) if (!isLeftOut(part)) visit(inside);
    }
  };
  visit(parseAst(code, { lang }));
  return found;
}

/** The strings and templates of nodes, and the text between JSX elements. */
export function textsOf(nodes: readonly SyntaxNode[]): string[] {
  return nodes.flatMap(({ type, value }) => {
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return [value];
    return type === 'TemplateElement' && typeof value === 'object'
      ? [String(Object(value).cooked ?? '')]
      : [];
  });
}
