import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { explainNodeProblem } from './explain-node-problem.js';
import { explainYamlError } from './explain-yaml-error.js';
import { readYamlNodes } from './read-yaml-nodes.js';
import { createSourceMap, type SourceMap } from './source-map.js';

/** The data of a YAML text, not yet held against a schema, with the place of each part of it. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly sourceMap: SourceMap;
}

export type YamlResult =
  | { readonly ok: true; readonly value: ParsedYaml }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

const OPTIONS = {
  // Dates stay text, "no" stays text, and "<<" is a key like any other, whatever a %YAML line asks for.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  strict: true,
  prettyErrors: false,
  // Found in readYamlNodes, in linear time.
  uniqueKeys: false,
  logLevel: 'error',
} as const;

/** A quotation mark that is never closed is found missing at the end of the file; what helps is where it stands. */
const placeOf = (error: YAMLError, document: Document): number => {
  let place = error.pos[0];
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return place;
  visit(document, {
    Scalar: (_key, { range }) => {
      if (range && range[0] < error.pos[0] && error.pos[0] <= range[2]) place = range[0];
    },
  });
  return place;
};

const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && !contents.source);

const rootProblem = (document: Document): Pick<Diagnostic, 'code' | 'message' | 'hint'> | undefined => {
  if (isEmpty(document)) {
    return { code: 'empty-file', message: 'There is nothing here but comments.', hint: 'Fill it in, or delete the file.' };
  }
  if (isMap(document.contents)) return undefined;
  return {
    code: 'no-keys',
    message: `There is ${isSeq(document.contents) ? 'a list' : 'one text'} here where keys with values are wanted.`,
    hint: 'Begin each line with a key, a colon and a space: "key: value".',
  };
};

/**
 * Parses YAML 1.2 with our rules: one document, plain keys each given once, no tags, aliases within bounds, merge
 * keys (`<<`) not followed. Returns every syntax error at once; never throws, and takes linear time.
 * `file` is the name that diagnostics give the file.
 */
export const parseYaml = (text: string, file: string): YamlResult => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter });
  const locate = (offset: number) => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (problems: ReadonlyMap<number, Pick<Diagnostic, 'code' | 'message' | 'hint'>>): YamlResult => ({
    ok: false,
    problems: [...problems].map(([offset, problem]) => ({ ...problem, severity: 'error', location: locate(offset) })),
  });

  const syntaxErrors = new Map<number, Pick<Diagnostic, 'code' | 'message' | 'hint'>>();
  for (const error of [...document.errors, ...document.warnings]) {
    // One mistake makes several errors at one place; the first says most.
    const place = placeOf(error, document);
    if (!syntaxErrors.has(place)) syntaxErrors.set(place, explainYamlError(error.code, error.message));
  }
  if (document.directives?.yaml.explicit === true) syntaxErrors.set(0, explainYamlError('BAD_DIRECTIVE'));
  if (syntaxErrors.size > 0) return refuse(syntaxErrors);

  const wrongRoot = rootProblem(document);
  if (wrongRoot !== undefined) return refuse(new Map([[document.contents?.range?.[0] ?? 0, wrongRoot]]));

  const { data, problems, targets } = readYamlNodes(document.contents);
  if (problems.length > 0) {
    return refuse(new Map(problems.map((problem) => [problem.at, explainNodeProblem(problem, (at) => locate(at).line)])));
  }
  return { ok: true, value: { data, sourceMap: createSourceMap({ file, root: document.contents, lineCounter, targets }) } };
};
