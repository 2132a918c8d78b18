/** Findings as SARIF 2.1.0, fixes included, for whatever reads the results of static analysis. */
import { pathToFileURL } from 'node:url';
import type { Severity } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import type { Range, ToldFile } from './told.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };

const known: readonly { id: string; summary: string; severity: Severity }[] = [
  ...rules,
  { id: 'desk-file', summary: 'A mistake in the desk file.', severity: 'error' },
  { id: 'limit', summary: 'A draft that is too long, or more findings than are shown.', severity: 'information' }
];

/** One log with one run; `failures` are the files that could not be read. */
export function asSarif(files: readonly ToldFile[], failures: readonly string[], version: string): string {
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'copydesk',
            version,
            semanticVersion: version,
            rules: known.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: levels[severity] }
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(text => ({ level: 'error', message: { text } }))
          }
        ],
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap(resultsOf)
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultsOf({ path, findings }: ToldFile, index: number): unknown[] {
  const artifactLocation = { uri: uriOf(path), index };
  const placeOf = (range: Range) => ({ artifactLocation, region: regionOf(range) });
  return findings.map(({ rule, severity, message, range, related, fixes }) => ({
    ruleId: rule,
    ruleIndex: known.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(range) }],
    relatedLocations: related.map((one, id) => ({
      id,
      physicalLocation: placeOf(one.range),
      message: { text: one.message }
    })),
    fixes: fixes
      .filter(({ edits }) => edits.length > 0)
      .map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map(edit => ({
              deletedRegion: regionOf(edit.range),
              insertedContent: { text: edit.newText }
            }))
          }
        ]
      }))
  }));
}

/** Lines and columns from one; the end column is the one behind the last character. */
function regionOf({ start, end }: Range): Record<string, number> {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1
  };
}

/** A relative path as a relative URI, any other as one of a file. */
function uriOf(path: string): string {
  if (path.startsWith('/') || path.startsWith('../') || /^[a-z]:/i.test(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
