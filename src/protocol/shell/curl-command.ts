import { readBash } from './bash.ts';
import { type ShellCommand, type ShellWord, UNKNOWN } from './command.ts';
import { readCmd, readPowerShell } from './windows.ts';

/** Words that run the command after them. */
const RUNNERS = new Set(
  '& builtin command do doas env exec nice nohup noglob stdbuf sudo then time timeout winpty'.split(' '),
);

/**
 * The words after `curl` in the first curl command of a text, as its shell would read them; null if there isn't one.
 * How lines are continued shows which shell it is. Never throws; linear in the text's length.
 */
export function findCurl(text: string): ShellCommand | null {
  if (!/curl/i.test(text)) return null;
  for (const command of readCommands(withoutPrompt(text.replaceAll(UNKNOWN, '')))) {
    const at = command.words.findIndex((word) => !runsNext(word));
    if (isCurlProgram(command.words[at]?.text ?? '')) {
      return { words: command.words.slice(at + 1), stdin: command.stdin };
    }
  }
  return null;
}

function readCommands(text: string): ShellCommand[] {
  if (/\^[ \t]{0,99}\r?\n|\s\^"/.test(text)) return readCmd(text);
  if (/`[ \t]{0,99}\r?\n|\$env:|@['"]\r?\n/i.test(text)) return readPowerShell(text);
  return readBash(text);
}

/** Removes a prompt that was copied with the command: `$ curl …`, `PS C:\> curl …`, `# curl …`. */
function withoutPrompt(text: string): string {
  return text
    .trimStart()
    .replace(/^(?:[$%>]|PS [^>\n]{0,200}>|[A-Z]:\\[^>\n]{0,200}>)\s+/, '')
    .replace(/^#\s+(?=curl\s+-|curl\s+['"]?https?:)/, '');
}

/** Whether a word only prepares or runs the command after it: `TOKEN=x`, `time`, `timeout 5`, `env -i`. */
function runsNext({ text }: ShellWord): boolean {
  const start = text.slice(0, 200);
  return RUNNERS.has(start) || /^[A-Za-z_]\w*=/.test(start) || /^-/.test(start) || /^\d+[smh]?$/.test(start);
}

function isCurlProgram(word: string): boolean {
  return /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(word.slice(0, 300));
}
