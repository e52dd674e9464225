import { appendFile, stat } from 'node:fs/promises';
import { githubSummary } from '../../reports/github-annotations.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';

/** GitHub's limit for the summary of a step: 1 MiB. */
const MAX_BYTES = 1_048_576;

/**
 * Adds Markdown to the summary of a GitHub job, as long as there's room. Does nothing elsewhere. Throws `UsageError`.
 */
export async function addGithubSummary(markdown: string, { env }: Pick<Io, 'env'>): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  try {
    const used = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    await appendFile(path, githubSummary(markdown, MAX_BYTES - used));
  } catch (error) {
    throw new UsageError(`The summary can’t be written to GITHUB_STEP_SUMMARY: ${failureWords(error)}.`);
  }
}
