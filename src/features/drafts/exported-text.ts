import { responseJsonSchema } from '../../cards/assist/json-schema.ts';
import { endpointStarter, STARTER_FACTS, type Starter } from '../../exports/endpoint-starter.ts';
import { exportCards } from '../../exports/export-cards.ts';
import { componentsJson, minifiedResponse, prettyResponse } from '../../exports/response-json.ts';
import { typescriptModule, UI_COMPONENTS_PACKAGE } from '../../exports/typescript.ts';
import type { DraftContent } from '../../state/document/document.ts';
import { fileNameOf } from '../../state/drafts/words.ts';

export type ExportChoice = 'pretty' | 'minified' | 'components' | 'typescript' | 'schema' | Starter;

export type Exported = { ok: true; file: string; text: string } | { ok: false; reason: string };

interface Choice {
  value: ExportChoice;
  label: string;
  /** What it's for. */
  about: string;
}

function starterChoice(starter: Starter): Choice {
  const { title, file, packages } = STARTER_FACTS[starter];
  return {
    value: starter,
    label: title,
    about: `An endpoint to start from, as ${file}: it checks Plain’s signature, returns these cards for the keys that are asked for, and null where there is no data. It needs ${[...packages, UI_COMPONENTS_PACKAGE].join(', ')}.`,
  };
}

export const EXPORT_CHOICES: Readonly<
  Record<'json' | 'typescript' | 'endpoint' | 'schema', readonly [Choice, ...Choice[]]>
> = {
  json: [
    { value: 'pretty', label: 'Response', about: 'What an endpoint sends back, ready to read.' },
    { value: 'minified', label: 'Minified', about: 'What an endpoint sends back, without white space.' },
    {
      value: 'components',
      label: 'Components only',
      about: 'The components without their card; of several cards, under their keys.',
    },
  ],
  typescript: [
    {
      value: 'typescript',
      label: 'TypeScript',
      about: `The cards written with the calls of ${UI_COMPONENTS_PACKAGE}. What the package can’t express stays a literal.`,
    },
  ],
  endpoint: [starterChoice('hono'), starterChoice('express'), starterChoice('next')],
  schema: [
    {
      value: 'schema',
      label: 'JSON Schema',
      about: 'A JSON Schema (draft 7) of every response, for your tests and CI.',
    },
  ],
};

/** The draft in one of these forms, or why that isn't possible yet. */
export function exportDraft(choice: ExportChoice, draft: DraftContent): Exported {
  if (choice === 'schema') {
    const text = `${JSON.stringify(responseJsonSchema(), null, 2)}\n`;
    return { ok: true, file: 'customer-cards-response.schema.json', text };
  }
  const exported = exportCards(draft.text);
  if (!exported.ok) return exported;
  const { cards } = exported;
  const name = fileNameOf(draft.name);
  switch (choice) {
    case 'pretty':
      return { ok: true, file: `${name}.json`, text: prettyResponse(draft.text) };
    case 'minified':
      return { ok: true, file: `${name}.min.json`, text: minifiedResponse(draft.text) };
    case 'components':
      return { ok: true, file: `${name}.components.json`, text: componentsJson(cards) };
    case 'typescript':
      return { ok: true, file: `${name}.ts`, text: typescriptModule(cards) };
    default: {
      const file = STARTER_FACTS[choice].file.split('/').at(-1) ?? 'server.ts';
      return { ok: true, file, text: endpointStarter(choice, cards) };
    }
  }
}
