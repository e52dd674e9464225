import { UsageError } from '../command/usage-error.ts';
import { expandSecrets } from './expand-secrets.ts';
import { isSecretHeader } from './secret-header.ts';

export interface GivenHeaders {
  headers: readonly { name: string; value: string }[];
  /** Values that must not appear in any report, log or error. */
  secrets: readonly string[];
  /**
   * A sentence for each secret that is spelled out in the command, where process lists and shell histories show it.
   */
  warnings: readonly string[];
}

/**
 * Reads `--header 'Name: value'`, with variables replaced by their values in the environment. Throws `UsageError` for
 * a header without a colon and for an unset variable.
 */
export function readHeaders(
  written: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): GivenHeaders {
  const warnings: string[] = [];
  const secrets = new Set<string>();
  const headers = written.map((header, index) => {
    const colon = header.indexOf(':');
    const name = header.slice(0, Math.max(colon, 0)).trim();
    if (name === '') {
      // The whole text may be a secret, so the message only gives its number.
      throw new UsageError(`--header number ${index + 1} has no name: write --header 'Name: value'.`);
    }
    const raw = header.slice(colon + 1).replace(/^[ \t]+/, '');
    const { text: value, secrets: own } = expandSecrets(raw, env, `--header '${name}: …'`);
    for (const secret of own) secrets.add(secret);
    if (isSecretHeader(name, value) && value !== '') {
      secrets.add(value);
      if (own.length === 0) {
        warnings.push(
          `The value of the header ${name} is written out in the command, where lists of processes and shell histories show it. Put it in an environment variable: --header '${name}: $NAME' in single quotes.`,
        );
      }
    }
    return { name, value };
  });
  return { headers, secrets: [...secrets].sort((a, b) => b.length - a.length), warnings };
}
