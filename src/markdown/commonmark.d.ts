/** The part of the library that the tests compare against. The library has no types of its own. */
declare module 'commonmark' {
  export interface Node {
    readonly type: string;
    readonly literal: string | null;
    readonly destination: string | null;
    readonly firstChild: Node | null;
    readonly next: Node | null;
  }
  export class Parser {
    parse(text: string): Node;
  }
}
