/** Feature → the browsers that lack it, each with the first version that has it. */
export function newerInScript(code: string, oldest: Readonly<Record<string, string>>): Map<string, string>;
export function newerInStyle(css: string, oldest: Readonly<Record<string, string>>): Map<string, string>;
