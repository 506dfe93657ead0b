import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { type PageTemplate, partialFile, templateLocation } from './page-template.js';

/** What a tag can see: the innermost context last. */
type Contexts = readonly unknown[];

const BLOCKS_IN_THE_SAME_CONTEXT = new Set(['if', 'unless']);
const BLOCKS_IN_A_NEW_CONTEXT = new Set(['each', 'with']);

/**
 * Every tag of a page template, its partials and the branches not taken that names something the merge data does not
 * have (`unknown-tag`), or a helper that does not exist. A key whose value is undefined is there.
 */
export const findUnknownTags = (
  template: PageTemplate,
  mergeData: object,
  helpers: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const problems = new Map<string, Diagnostic>();
  const state: Walk = { template, helpers, problems };
  walk(state, template.file, template.programs.get(template.file), [mergeData]);
  return [...problems.values()];
};

interface Walk {
  readonly template: PageTemplate;
  readonly helpers: ReadonlySet<string>;
  /** By place, since a loop passes each tag many times. */
  readonly problems: Map<string, Diagnostic>;
}

const walk = (state: Walk, file: string, program: hbs.AST.Program | undefined, contexts: Contexts): void => {
  for (const statement of program?.body ?? []) {
    if (statement.type === 'MustacheStatement') {
      valueOf(state, file, statement, contexts);
    } else if (statement.type === 'PartialStatement') {
      walkPartial(state, file, statement as hbs.AST.PartialStatement, contexts);
    } else if (statement.type === 'BlockStatement') {
      walkBlock(state, file, statement as hbs.AST.BlockStatement, contexts);
    }
  }
};

const walkPartial = (
  state: Walk,
  file: string,
  partial: hbs.AST.PartialStatement,
  contexts: Contexts,
): void => {
  const name = (partial.name as hbs.AST.PathExpression).original;
  const [context] = partial.params;
  const given = context ? valueOf(state, file, context, contexts) : contexts.at(-1);
  const named = (partial.hash?.pairs ?? []).map(({ key, value }) => [
    key,
    valueOf(state, file, value, contexts),
  ]);
  const program = state.template.programs.get(partialFile(name));
  walk(state, partialFile(name), program, [...contexts, { ...Object(given), ...Object.fromEntries(named) }]);
};

const walkBlock = (state: Walk, file: string, block: hbs.AST.BlockStatement, contexts: Contexts): void => {
  const name = block.path.original;
  const isBuiltIn = BLOCKS_IN_THE_SAME_CONTEXT.has(name) || BLOCKS_IN_A_NEW_CONTEXT.has(name);
  const subject = isBuiltIn ? block.params[0] : block.path;
  const value = subject ? valueOf(state, file, subject, contexts) : undefined;
  if (BLOCKS_IN_THE_SAME_CONTEXT.has(name)) walk(state, file, block.program, contexts);
  else {
    const items = name === 'with' ? [value] : Array.isArray(value) ? value : Object.values(Object(value));
    const given = (item: unknown) =>
      block.program.blockParams?.map((key, index) => [key, index === 0 ? item : '']);
    for (const item of items) {
      const context = block.program.blockParams
        ? { ...Object(item), ...Object.fromEntries(given(item) ?? []) }
        : item;
      walk(state, file, block.program, [...contexts, context]);
    }
  }
  walk(state, file, block.inverse, contexts);
};

/** The value of an expression; what a helper gives is not known here, so it is undefined. */
const valueOf = (
  state: Walk,
  file: string,
  expression: hbs.AST.Expression | hbs.AST.MustacheStatement,
  contexts: Contexts,
): unknown => {
  if (expression.type === 'PathExpression')
    return lookUp(state, file, expression as hbs.AST.PathExpression, contexts);
  if (expression.type !== 'MustacheStatement' && expression.type !== 'SubExpression') return undefined;
  const { path, params, hash } = expression as hbs.AST.MustacheStatement;
  const name = (path as hbs.AST.PathExpression).original;
  const isHelper = params.length > 0 || hash !== undefined || state.helpers.has(name);
  if (!isHelper) return valueOf(state, file, path, contexts);
  if (!state.helpers.has(name)) report(state, file, path as hbs.AST.PathExpression, name, [...state.helpers]);
  for (const param of params) valueOf(state, file, param, contexts);
  for (const pair of hash?.pairs ?? []) valueOf(state, file, pair.value, contexts);
  return undefined;
};

const lookUp = (state: Walk, file: string, path: hbs.AST.PathExpression, contexts: Contexts): unknown => {
  if (path.data) return undefined;
  let value = contexts.at(-1 - path.depth);
  for (const part of path.parts) {
    if (value === null || value === undefined || !Object.hasOwn(Object(value), part)) {
      report(state, file, path, part, Object.keys(Object(value)));
      return undefined;
    }
    value = (value as Record<string, unknown>)[part];
  }
  return value;
};

const report = (
  state: Walk,
  file: string,
  path: hbs.AST.PathExpression,
  name: string,
  known: string[],
): void => {
  const { line, column } = path.loc.start;
  const nearest = didYouMean(name, known);
  state.problems.set(`${file}:${line}:${column}`, {
    code: 'unknown-tag',
    severity: 'error',
    message: `The template prints "${path.original}", which is not in this document’s data.`,
    hint: nearest ? `Did you mean "${nearest}"?` : 'Correct the tag, or take it out.',
    location: templateLocation(file, state.template.sources.get(file) ?? '', line, `{{${path.original}}}`),
  });
};
