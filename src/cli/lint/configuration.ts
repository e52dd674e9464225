import {
  array,
  boolean,
  enum as enumOf,
  int,
  minimum,
  optional,
  strictObject,
  string,
  toJSONSchema,
} from 'zod/mini';
import { nearest } from '../../cards/check/nearest.ts';
import { UsageError } from '../command/usage-error.ts';
import { parseJsonFile } from '../files/parse-json-file.ts';

const TEXTS = array(string());

/** Each setting: its rule, what it needs in words, and what it does, for the schema. */
const SETTINGS = {
  $schema: {
    rule: optional(string()),
    needs: 'a text',
    about: 'Where this file’s schema is, for editors.',
  },
  files: {
    rule: optional(TEXTS),
    needs: 'a list of texts',
    about: 'Files, folders and patterns to check when none are named.',
  },
  ignore: {
    rule: optional(TEXTS),
    needs: 'a list of texts',
    about: 'Patterns of files to leave out.',
  },
  markdown: {
    rule: optional(boolean()),
    needs: 'true or false',
    about: 'Check ```json blocks in Markdown files.',
  },
  as: {
    rule: optional(enumOf(['response'])),
    needs: '“response”',
    about: 'response: only accept complete responses, not single cards or components.',
  },
  baseline: {
    rule: optional(string()),
    needs: 'the name of a file',
    about: 'A file of known findings, which don’t fail the run.',
  },
  reporters: {
    rule: optional(TEXTS),
    needs: 'a list of texts',
    about: 'Reports to write, each as NAME or NAME=FILE.',
  },
  failOn: {
    rule: optional(enumOf(['error', 'warning', 'never'])),
    needs: '“error”, “warning” or “never”',
    about: 'What ends with exit code 1: error, warning or never.',
  },
  maxWarnings: {
    rule: optional(int().check(minimum(0))),
    needs: 'a whole number, 0 or more',
    about: 'Fail with more warnings than this.',
  },
} as const;

const NAMES = Object.keys(SETTINGS);

const configuration = strictObject({
  $schema: SETTINGS.$schema.rule,
  files: SETTINGS.files.rule,
  ignore: SETTINGS.ignore.rule,
  markdown: SETTINGS.markdown.rule,
  as: SETTINGS.as.rule,
  baseline: SETTINGS.baseline.rule,
  reporters: SETTINGS.reporters.rule,
  failOn: SETTINGS.failOn.rule,
  maxWarnings: SETTINGS.maxWarnings.rule,
});

export interface Configuration {
  files?: string[] | undefined;
  ignore?: string[] | undefined;
  markdown?: boolean | undefined;
  as?: 'response' | undefined;
  baseline?: string | undefined;
  reporters?: string[] | undefined;
  failOn?: 'error' | 'warning' | 'never' | undefined;
  maxWarnings?: number | undefined;
}

/** The JSON Schema of `.customer-cards.json`, draft 7. */
export function configurationJsonSchema(): Record<string, unknown> {
  const { properties = {}, ...schema } = toJSONSchema(configuration, { target: 'draft-7', io: 'input' });
  return {
    ...schema,
    title: 'Configuration of customer-card-playground',
    properties: Object.fromEntries(
      Object.entries(SETTINGS).map(([name, { about }]) => [
        name,
        { description: about, ...Object(properties[name]) },
      ]),
    ),
  };
}

/** Parses the settings in a text. Errors call it `name`. */
export function parseConfiguration(text: string, name: string): Configuration {
  const value = parseJsonFile(text, name);
  const { success, data, error } = configuration.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const meant = nearest(key, NAMES);
    throw new UsageError(
      `${name} has no setting “${key}”. ${meant === null ? `The settings are ${NAMES.join(', ')}.` : `Did you mean “${meant}”?`}`,
    );
  }
  const wrong = Object.entries(SETTINGS).filter(([setting]) =>
    error.issues.some(({ path }) => path[0] === setting),
  );
  if (wrong.length === 0) throw new UsageError(`${name} needs to be a JSON object with settings.`);
  const sentences = wrong.map(([setting, { needs }]) => `“${setting}” needs ${needs}.`);
  throw new UsageError(`${name}: ${sentences.join(' ')}`);
}
