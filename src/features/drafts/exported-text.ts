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
    about: `A starting point for your endpoint, to save as ${file}. It checks Plain’s signature and returns these cards for the requested keys, or null if a card has no data. Needs ${new Intl.ListFormat('en').format([...packages, UI_COMPONENTS_PACKAGE])}.`,
  };
}

export const EXPORT_CHOICES: Readonly<
  Record<'json' | 'typescript' | 'endpoint' | 'schema', readonly [Choice, ...Choice[]]>
> = {
  json: [
    { value: 'pretty', label: 'Response', about: 'What your endpoint returns, formatted.' },
    { value: 'minified', label: 'Minified', about: 'What your endpoint returns, without white space.' },
    {
      value: 'components',
      label: 'Components only',
      about: 'The components without their card. Several cards are listed by key.',
    },
  ],
  typescript: [
    {
      value: 'typescript',
      label: 'TypeScript',
      about: `Your cards as ${UI_COMPONENTS_PACKAGE} calls. Anything the package can’t express is written as plain objects.`,
    },
  ],
  endpoint: [starterChoice('hono'), starterChoice('express'), starterChoice('next')],
  schema: [
    {
      value: 'schema',
      label: 'JSON Schema',
      about: 'A JSON Schema (draft 7) for responses, to use in your tests and CI.',
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
