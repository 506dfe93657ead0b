import Handlebars from 'handlebars';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { Markdown } from '../documents/markdown.js';
import { findUnknownTags } from './find-unknown-tags.js';
import { markdownToHtml, type MarkdownHtml } from './markdown-html.js';
import { pageHelpers, type PageProperties } from './page-helpers.js';
import { type PageTemplate, partialName } from './page-template.js';

/** The pages on which headings and other targets stand, from 1, by id. */
export type PageNumbers = ReadonlyMap<string, number>;

/** A page made from a template and its merge data. */
export interface Page {
  readonly properties: PageProperties;
  /** Whether it prints page numbers, which are only known once it has been printed. */
  readonly asksForPageNumbers: boolean;
  /** The whole page; it fetches nothing. A page number that is not known yet is left blank. */
  html(numbers: PageNumbers): string;
}

const BUILT_IN_HELPERS = ['if', 'unless', 'each', 'with'];
const NO_NUMBERS: PageNumbers = new Map();

/**
 * Fills a page template. Markdown in the merge data becomes safe HTML; everything else is printed as plain text.
 * Problems: `unknown-tag`, `page-properties-missing`. Warning: `picture-left-out`.
 */
export const renderHtml = (template: PageTemplate, mergeData: object): Result<Page> => {
  const converted: MarkdownHtml[] = [];
  const data = convertMarkdown(mergeData, new Set(), converted) as object;
  const problems = findUnknownTags(
    template,
    data,
    new Set([...BUILT_IN_HELPERS, ...Object.keys(pageHelpers())]),
  );
  if (problems.length > 0) return { ok: false, problems };
  const first = fill(template, data, NO_NUMBERS);
  if (!first.properties) return { ok: false, problems: [propertiesMissing(template.file)] };
  const page: Page = {
    properties: first.properties,
    asksForPageNumbers: first.asksForPageNumbers,
    html: (numbers) => (numbers.size === 0 ? first.html : fill(template, data, numbers).html),
  };
  return { ok: true, value: page, warnings: converted.flatMap(pictureWarnings) };
};

const fill = (template: PageTemplate, data: object, numbers: PageNumbers) => {
  const engine = Handlebars.create();
  const state = { stylesheets: template.stylesheets, numbers, asksForPageNumbers: false };
  const helpers = pageHelpers(state);
  engine.registerHelper(helpers);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const compile = (program: hbs.AST.Program | undefined) =>
    engine.compile(program, { strict: true, preventIndent: true, knownHelpers });
  for (const [file, program] of template.programs) {
    if (file !== template.file) engine.registerPartial(partialName(file), compile(program));
  }
  const html = compile(template.programs.get(template.file))(data);
  return { html, ...(state as typeof state & { properties?: PageProperties }) };
};

const convertMarkdown = (value: unknown, taken: Set<string>, converted: MarkdownHtml[]): unknown => {
  if (value instanceof Markdown) {
    const html = markdownToHtml(value.source, value.topLevel, taken);
    converted.push(html);
    return html;
  }
  if (Array.isArray(value)) return value.map((item) => convertMarkdown(item, taken, converted));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, convertMarkdown(item, taken, converted)]),
  );
};

const pictureWarnings = (markdown: MarkdownHtml): Diagnostic[] =>
  markdown.picturesLeftOut.map((alternative) => ({
    code: 'picture-left-out',
    severity: 'warning',
    message: `The picture "${alternative}" was left out: a document fetches nothing while it is made.`,
    hint: 'Put the picture into the text as a data: address, or say in words what it shows.',
  }));

const propertiesMissing = (file: string): Diagnostic => ({
  code: 'page-properties-missing',
  severity: 'error',
  message: `${file} has no {{document-properties}} tag.`,
  hint: 'Put {{document-properties title=… author=… date=…}} into its head.',
  location: { template: file },
});
