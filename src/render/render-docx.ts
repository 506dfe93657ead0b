import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { Markdown } from '../documents/markdown.js';
import { Drawing } from '../documents/picture.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { flatLoops } from './flat-loops.js';
import { fillContents } from './docx-contents.js';
import { WordBody } from './docx-body.js';
import { DocxPictures, type DrawPicture } from './docx-pictures.js';
import { type NotText, notTextProblems, templateProblems, unknownTagProblems } from './docx-problems.js';
import { paragraphStyle } from './docx-styles.js';
import { lookupTag, tagNames } from './lookup-tag.js';
import { openTemplateZip } from './open-template-zip.js';
import type { Template } from './template.js';
import { writeZip } from './write-zip.js';

/** What docxtemplater tells a tag's parser of the tag: its kind, and for `{@tag}` the XML of its paragraph. */
interface Part {
  readonly module?: string;
  readonly expanded?: readonly (readonly { readonly value?: string }[])[];
}

/** A made Word file, and how many rows its tables have. */
export interface RenderedDocx {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/**
 * Fills a Word template with merge data. `{tag}` prints text, `{#tag}…{/tag}` repeats or keeps a part, `{^tag}` is its
 * opposite, and `{@tag}` alone in a paragraph prints Markdown as paragraphs in that paragraph's style, or a picture.
 * Where the merge data names a style of the template beside a `{@tag}` of text, as `tagStyle`, it is set in that.
 * The same input gives the same bytes. A broken template, a tag that the merge data does not have, and a tag printed
 * that is no text come back as problems, all at once.
 */
export const renderDocx = (
  template: Template,
  mergeData: object,
  drawPicture?: DrawPicture,
): Result<RenderedDocx> => {
  const failed = (problems: Diagnostic[]): Result<RenderedDocx> => ({ ok: false, problems });
  let zip: PizZip;
  try {
    zip = openTemplateZip(template.bytes);
  } catch {
    return failed([notAWordFile(template.name)]);
  }
  if (!zip.file('word/document.xml')) return failed([notAWordFile(template.name)]);

  const body = new WordBody(zip);
  const pictures = new DocxPictures(zip, drawPicture);
  const unknown = new Set<string>();
  const notText = new Map<string, NotText>();
  // What is wrong is located in the template as it was: rendering changes the other one.
  const original = (): PizZip => new PizZip(template.bytes);

  const parser = (tag: string) => ({
    get(scope: unknown, context: { num: number; meta: { part: Part } }): unknown {
      const lookup = lookupTag(tag, scope);
      if (!lookup.found) {
        if (context.num === 0) unknown.add(tag);
        return undefined;
      }
      const value = lookup.value ?? '';
      const { module, expanded } = context.meta.part;
      if (module === 'loop') return value;
      if (value instanceof Markdown) {
        return module === 'rawxml' ? body.fromMarkdown(value, styleOf(expanded)) : value.source;
      }
      if (value instanceof Drawing && module === 'rawxml') {
        return pictures.paragraph(value, paragraphStyle(styleOf(expanded)));
      }
      if (typeof value !== 'string' && typeof value !== 'number') {
        notText.set(tag, kindOf(value));
        return '';
      }
      if (module !== 'rawxml') return value;
      const named = lookupTag(`${tag}Style`, scope);
      const style = named.found && typeof named.value === 'string' ? body.styleNamed(named.value) : undefined;
      return body.fromText(String(value), style ?? styleOf(expanded));
    },
  });

  let document: Docxtemplater<PizZip>;
  try {
    document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: parser as never,
      nullGetter: () => '',
      modules: [flatLoops() as never],
    });
    document.render(mergeData);
  } catch (error) {
    return failed(templateProblems(original(), template.name, error));
  }

  const problems = [
    ...[...unknown].flatMap((tag) => unknownTagProblems(original(), template.name, tag, tagNames(mergeData))),
    ...[...notText].flatMap(([tag, kind]) => notTextProblems(original(), template.name, tag, kind)),
  ];
  if (problems.length > 0) return failed(problems);

  const made = document.getZip();
  body.writeNumbering(made);
  pictures.write(made);
  fillContents(made);
  const rows = countRows(made.file('word/document.xml')?.asText() ?? '');
  return { ok: true, value: { bytes: writeZip(made), rows }, warnings: [] };
};

const kindOf = (value: unknown): NotText => {
  if (typeof value === 'boolean') return 'yes or no';
  return value instanceof Drawing ? 'a picture' : 'a list or a group of tags';
};

/** The rows of the document's tables, heading rows not counted. */
const countRows = (xml: string): number =>
  count(xml, '<w:tr>') + count(xml, '<w:tr ') - count(xml, '<w:tblHeader/>');

const count = (xml: string, piece: string): number => {
  let found = 0;
  for (let at = xml.indexOf(piece); at >= 0; at = xml.indexOf(piece, at + piece.length)) found += 1;
  return found;
};

/** The style of the paragraph that a `{@tag}` stands in. */
const styleOf = (expanded: Part['expanded']): string | undefined => {
  const before = (expanded?.[0] ?? []).map((part) => part.value ?? '').join('');
  return /<w:pStyle w:val="([^"]+)"/.exec(before)?.[1];
};

const notAWordFile = (template: string): Diagnostic => ({
  code: 'template-not-word',
  severity: 'error',
  message: 'this template is not a Word file',
  hint: 'Save it in Word as "Word Document (.docx)".',
  location: { template },
});
