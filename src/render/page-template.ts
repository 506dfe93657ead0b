import Handlebars from 'handlebars';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { embedFonts } from './embed-fonts.js';
import type { ReadTemplateFile } from './read-template-file.js';

/** A page template with everything that it uses, read and parsed: nothing more is read while it is printed. */
export interface PageTemplate {
  /** Its file, such as `executive-summary.hbs`. */
  readonly file: string;
  /** The template and its partials, parsed, by file. */
  readonly programs: ReadonlyMap<string, hbs.AST.Program>;
  /** The text of each of these files, by file. */
  readonly sources: ReadonlyMap<string, string>;
  /** Style sheets with their fonts in them, by name. */
  readonly stylesheets: ReadonlyMap<string, string>;
}

export const partialFile = (name: string): string => `partials/${name}.hbs`;
export const partialName = (file: string): string => file.slice('partials/'.length, -'.hbs'.length);

/** Where in a template: its file and line, with the text of the line, so that a person finds it. */
export const templateLocation = (file: string, source: string, line: number, tag?: string) => ({
  template: file,
  part: `line ${line}`,
  ...(tag === undefined ? {} : { tag }),
  excerpt: source.split('\n')[line - 1]?.trim() ?? '',
});

/**
 * Reads a page template, its partials, style sheets and fonts, and parses it.
 * Problems: `template-missing`, `template-syntax`, `unknown-partial`, `unknown-stylesheet`, `unknown-font`.
 */
export const loadPageTemplate = async (
  file: string,
  read: ReadTemplateFile,
): Promise<Result<PageTemplate>> => {
  const problems: Diagnostic[] = [];
  const programs = new Map<string, hbs.AST.Program>();
  const sources = new Map<string, string>();
  const stylesheets = new Map<string, string>();
  const open: Reference[] = [{ kind: 'template', name: file }];
  for (let next = open.shift(); next; next = open.shift()) {
    if (programs.has(fileOf(next)) || stylesheets.has(next.name)) continue;
    const bytes = await read(fileOf(next));
    if (!bytes) problems.push(missing(next, sources));
    else if (next.kind === 'stylesheet') {
      stylesheets.set(next.name, await embedFonts(next.name, decode(bytes), read, problems));
    } else {
      const source = decode(bytes);
      sources.set(fileOf(next), source);
      const program = parse(fileOf(next), source, problems);
      if (program) programs.set(fileOf(next), program);
      if (program) open.push(...references(fileOf(next), program));
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { file, programs, sources, stylesheets }, warnings: [] };
};

interface Reference {
  readonly kind: 'template' | 'partial' | 'stylesheet';
  readonly name: string;
  /** Where it is asked for. */
  readonly from?: { readonly file: string; readonly line: number; readonly tag: string };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const fileOf = ({ kind, name }: Reference): string =>
  kind === 'template' ? name : kind === 'partial' ? partialFile(name) : `styles/${name}`;

const parse = (file: string, source: string, problems: Diagnostic[]): hbs.AST.Program | undefined => {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    problems.push(syntaxProblem(file, source, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
};

const syntaxProblem = (file: string, source: string, said: string): Diagnostic => {
  const line = Number(/line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1] ?? 1);
  const mismatch = /^(\S+) doesn't match (\S+) - /.exec(said);
  const reason = mismatch
    ? `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`
    : said.endsWith("got 'EOF'")
      ? 'a {{#…}} is never closed'
      : 'a tag is not complete, or is closed without having been opened';
  return {
    code: 'template-syntax',
    severity: 'error',
    message: `The tags of ${file} cannot be read: ${reason}.`,
    hint: 'Check that each {{ has its }}, and each {{#…}} its {{/…}}.',
    location: templateLocation(file, source, line),
  };
};

const missing = (reference: Reference, sources: ReadonlyMap<string, string>): Diagnostic => {
  const { from, kind } = reference;
  return {
    code: kind === 'template' ? 'template-missing' : `unknown-${kind}`,
    severity: 'error',
    message: `There is no ${fileOf(reference)} in the templates folder.`,
    hint: from ? 'Correct the name in the tag, or add the file.' : 'Restore the file.',
    location: from
      ? templateLocation(from.file, sources.get(from.file) ?? '', from.line, from.tag)
      : { template: reference.name },
  };
};

/** The partials and style sheets that a template asks for by name. */
const references = (file: string, program: hbs.AST.Program): Reference[] => {
  const found: Reference[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.PartialStatement = (partial) => {
    const name = (partial.name as hbs.AST.PathExpression).original;
    found.push({ kind: 'partial', name, from: { file, line: partial.loc.start.line, tag: `{{> ${name}}}` } });
  };
  visitor.MustacheStatement = ({ path, params, loc }) => {
    const [name] = params as hbs.AST.StringLiteral[];
    if ((path as hbs.AST.PathExpression).original !== 'stylesheet' || name?.type !== 'StringLiteral') return;
    const from = { file, line: loc.start.line, tag: `{{stylesheet "${name.value}"}}` };
    found.push({ kind: 'stylesheet', name: name.value, from });
  };
  visitor.accept(program);
  return found;
};
