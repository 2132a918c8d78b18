/** What the command line is asked to do. */
import { parseArgs } from 'node:util';
import type { Severity } from '../core/rule.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;
const thresholds = ['error', 'warning', 'information', 'never'] as const;

/** A call, understood. */
export interface Call {
  readonly paths: readonly string[];
  readonly format: (typeof formats)[number];
  readonly fix: boolean;
  readonly config?: string;
  /** The name under which standard input is checked. */
  readonly stdin?: string;
  readonly failOn: Severity | 'never';
}

export const usage = `Usage: copydesk check [PATH...] [OPTIONS]

Finds what a copy desk catches: the paragraph pasted twice, the name spelled two ways, the dateline left off.
Folders are walked: .article and .story files, and what the desk file's "drafts" names, but for what .gitignore
leaves out. A file named outright is always checked. Without a PATH, the current folder is.

  --format text|json|sarif|github         how the findings are told (text)
  --fix                                   mend what needs no second look
  --config FILE                           use this desk file, wherever the drafts lie
  --stdin                                 check standard input; with --fix, the mended draft is printed
  --stdin-filename NAME                   ... as if it were this file
  --fail-on error|warning|information|never
                                          exit with 1 for findings like this or worse (warning)
  --version, --help

Exit codes: 0 clean, 1 findings, 2 for a file that can't be read or a call that can't be understood.
`;

/** Reads the arguments. Throws an Error whose message says what can't be understood. */
export function readArgs(args: readonly string[]): Call | 'help' | 'version' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      config: { type: 'string' },
      stdin: { type: 'boolean', default: false },
      'stdin-filename': { type: 'string' },
      'fail-on': { type: 'string', default: 'warning' },
      version: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false }
    }
  });
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (command !== 'check') throw new Error(command ? `there is no command “${command}”` : 'a command is missing');
  if (values.stdin && paths.length > 0) throw new Error('--stdin and a PATH exclude each other');
  // A variable that is not set would have the whole folder mended.
  if (paths.includes('')) throw new Error('a PATH is empty');
  if (values['stdin-filename'] !== undefined && !values.stdin) throw new Error('--stdin-filename is for --stdin');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf('--format', formats, values.format),
    fix: values.fix,
    ...(values.config === undefined ? {} : { config: values.config }),
    ...(values.stdin ? { stdin: values['stdin-filename'] ?? 'stdin.article' } : {}),
    failOn: oneOf('--fail-on', thresholds, values['fail-on'])
  };
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string): T {
  const found = known.find(one => one === value);
  if (found === undefined) throw new Error(`${option} is one of ${known.join(', ')}, not “${value}”`);
  return found;
}
