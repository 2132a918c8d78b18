/** What the requests that are answered must bring along; one that does not is refused as LSP says, not failed. */

type Test = (value: unknown) => boolean;

const has =
  (tests: Readonly<Record<string, Test>>): Test =>
  value =>
    missing(tests, value) === undefined;

/** The first part that is not there, or is not what it has to be. */
function missing(tests: Readonly<Record<string, Test>>, value: unknown): string | undefined {
  const parts = isObject(value) ? (value as Record<string, unknown>) : {};
  return Object.keys(tests).find(part => !tests[part]!(parts[part]));
}

const isObject: Test = value => typeof value === 'object' && value !== null;
const isText: Test = value => typeof value === 'string';
const isPlace = has({ line: Number.isInteger, character: Number.isInteger });
const textDocument = has({ uri: isText });
const inDocument = { textDocument };
const atPlace = { textDocument, position: isPlace };

const needed: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  initialize: {},
  'textDocument/codeAction': { textDocument, range: has({ start: isPlace, end: isPlace }), context: isObject },
  'textDocument/completion': atPlace,
  'textDocument/definition': atPlace,
  'textDocument/diagnostic': inDocument,
  'textDocument/documentHighlight': atPlace,
  'textDocument/documentSymbol': inDocument,
  'textDocument/foldingRange': inDocument,
  'textDocument/hover': atPlace,
  'textDocument/prepareRename': atPlace,
  'textDocument/references': { ...atPlace, context: isObject },
  'textDocument/rename': { ...atPlace, newName: isText },
  'workspace/symbol': { query: isText }
};

/** What is wrong with the parameters of a request, in a sentence; undefined where nothing is. */
export function malformed(method: string, params: unknown): string | undefined {
  const tests = Object.hasOwn(needed, method) ? needed[method] : undefined;
  if (!tests) return undefined;
  if (!isObject(params) || Array.isArray(params)) return `A request “${method}” has to name its parameters.`;
  const part = missing(tests, params);
  return part && `A request “${method}” has to say its “${part}”.`;
}
