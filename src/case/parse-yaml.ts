import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { explainNodeProblem } from './explain-node-problem.js';
import { explainYamlError } from './explain-yaml-error.js';
import type { Explanation } from './explanation.js';
import { findSyntaxErrors } from './find-syntax-errors.js';
import { indexLines } from './line-index.js';
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

type Problem = readonly [offset: number, explanation: Explanation];

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

const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && !contents.source);

const findWrongRoot = (document: Document): readonly Problem[] => {
  if (isMap(document.contents)) return [];
  const offset = document.contents?.range?.[0] ?? 0;
  if (isEmpty(document)) {
    const message = 'There are no keys here; comments are not read.';
    return [[offset, { code: 'empty-file', message, hint: 'Fill it in, or delete the file.' }]];
  }
  const message = `There is ${isSeq(document.contents) ? 'a list' : 'one text'} here where keys with values are wanted.`;
  return [
    [
      offset,
      { code: 'no-keys', message, hint: 'Begin each line with a key, a colon and a space: "key: value".' },
    ],
  ];
};

/**
 * Parses YAML 1.2 with our rules: one document, plain keys each given once, no tags, aliases within bounds, merge
 * keys (`<<`) not followed. Returns every syntax error at once; never throws, and takes linear time.
 * `file` is the name that diagnostics give the file.
 */
export const parseYaml = (text: string, file: string): YamlResult => {
  const document = parseDocument(text, OPTIONS);
  const locate = indexLines(text);
  const lineAt = (offset: number): number => locate(offset).line;
  const refuse = (problems: readonly Problem[]): YamlResult => ({
    ok: false,
    problems: problems.map(([offset, what]) => ({
      ...what,
      severity: 'error',
      location: { file, ...locate(offset) },
    })),
  });

  const errors = findSyntaxErrors(document, lineAt).map(({ offset, code, message }): Problem => [
    offset,
    explainYamlError(code, message),
  ]);
  if (document.directives?.yaml.explicit === true) errors.unshift([0, explainYamlError('BAD_DIRECTIVE')]);
  if (errors.length > 0) return refuse(errors);

  const wrongRoot = findWrongRoot(document);
  if (wrongRoot.length > 0) return refuse(wrongRoot);

  const { data, problems, targets } = readYamlNodes(document.contents);
  if (problems.length > 0) {
    return refuse(problems.map((problem) => [problem.at, explainNodeProblem(problem, lineAt)]));
  }
  return {
    ok: true,
    value: { data, sourceMap: createSourceMap({ file, root: document.contents, locate, targets }) },
  };
};
