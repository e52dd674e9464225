import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { boolean, nullable, number, string, type ZodMiniType } from 'zod/mini';
import type { Eyes } from './in-page/eyes.ts';
import {
  type Look,
  lookSchema,
  type Measures,
  measuresSchema,
  type Place,
  placeSchema,
  type Seek,
} from './look.ts';
import type { Frame, Tab } from './tab.ts';

let script: Promise<string> | null = null;

/** The functions of `in-page/eyes.ts` and their imports, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('in-page/eyes.ts', import.meta.url)),
        formats: ['iife'],
        name: 'eyesOfTheTests',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The eyes were not built.');
  return output.output[0].code;
}

/** What can be seen in one tab. */
export class PageEyes {
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  /** All elements that match the path, each step within the one before, in page order. */
  look(path: readonly Seek[], frame: Frame = 'page'): Promise<Look> {
    return this.#ask(lookSchema, frame, 'look', path);
  }

  /** Where the one matching element can be clicked. */
  place(path: readonly Seek[]): Promise<Place> {
    return this.#ask(placeSchema, 'page', 'place', path);
  }

  /** Where the drawn component with this text can be clicked: `down` is 0 at its upper edge, 1 at its lower one. */
  placeInDrawing(text: string, down = 0.5): Promise<Place> {
    return this.#ask(placeSchema, 'page', 'placeInDrawing', text, down);
  }

  placeInEditor(): Promise<Place> {
    return this.#ask(placeSchema, 'page', 'placeInEditor');
  }

  /** `monaco`, or `textarea` until Monaco has loaded. */
  editorKind(): Promise<string | null> {
    return this.#ask(nullable(string()), 'page', 'editorKind');
  }

  drawn(kind: string): Promise<number> {
    return this.#ask(number(), 'page', 'drawn', kind);
  }

  /** Whether focus is in text that is being edited in place. */
  isInPlace(): Promise<boolean> {
    return this.#ask(boolean(), 'page', 'isInPlace');
  }

  /** How many lines show where a dragged component would be dropped. */
  dropLines(): Promise<number> {
    return this.#ask(number(), 'page', 'dropLines');
  }

  focused(): Promise<string | null> {
    return this.#ask(nullable(string()), 'page', 'focused');
  }

  fontsHere(): Promise<boolean> {
    return this.#ask(boolean(), 'page', 'fontsHere');
  }

  measures(): Promise<Measures> {
    return this.#ask(measuresSchema, 'page', 'measures');
  }

  framedHeight(): Promise<number | null> {
    return this.#ask(nullable(number()), 'page', 'framedHeight');
  }

  async #ask<T>(schema: ZodMiniType<T>, frame: Frame, question: keyof Eyes, ...given: unknown[]): Promise<T> {
    const words = given.map((one) => JSON.stringify(one)).join(', ');
    const expression = `typeof eyes === 'undefined' ? null : JSON.stringify(eyes.${question}(${words}))`;
    let answer = await this.#tab.evaluate(expression, frame);
    if (answer === null) {
      script ??= bundle();
      await this.#tab.evaluate(`(() => { ${await script}; return true; })()`, frame);
      answer = await this.#tab.evaluate(expression, frame);
    }
    if (typeof answer !== 'string') throw new Error(`The page says nothing to “${question}”.`);
    return schema.parse(JSON.parse(answer));
  }
}
