import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Case, isAttachment } from '../../data-schema/case.js';
import { Markdown } from '../../src/documents/markdown.js';
import { type DocumentDefinition, formatsOf } from '../../src/documents/definition.js';
import { drawPictures } from '../../src/documents/picture.js';
import { loadDefinitions } from '../../src/documents/registry.js';
import { PACKS } from '../../src/packs/registry.js';
import { recipientsOf } from '../../src/packs/select-documents.js';
import { AS_OF, readExample } from '../golden/made-documents.js';
import { wordParagraphs } from '../render/word-text.js';
import { unknownTags } from './template-tags.js';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const WORDING = fileURLToPath(new URL('./fixed-wording/', import.meta.url));

const scr = readExample();
/** The example with a section in each Individual Management Review that its form does not have. */
const withSectionOfItsOwn: Case = {
  ...scr,
  reviews: new Map(
    [...scr.reviews].map(([agency, review]) => [
      agency,
      isAttachment(review) ? review : { ...review, markdown: `${review.markdown}\n\n## An aside\n\nText.` },
    ]),
  ),
};
const definitions = await loadDefinitions();
const wordDocuments = definitions.filter(({ format }) => format === 'docx');
const templateFile = ({ id, format }: { id: string; format: string }): string =>
  `${id}.${format === 'pdf' ? 'hbs' : format}`;
/** Pictures are drawn, and have no template. */
const templateFiles = (definition: DocumentDefinition): string[] =>
  formatsOf(definition)
    .filter((format) => format !== 'svg' && format !== 'png')
    .map((format) => templateFile({ id: definition.id, format }));
const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('templates and definitions', () => {
  it('each template has one definition, and each definition a template', () => {
    const files = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).toSorted()).toEqual(definitions.flatMap(templateFiles).toSorted());
  });

  it('there is a definition for every document of the process', () => {
    expect(definitions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'timescale-guide', 'terms-of-reference', 'family-letter', 'agency-notification-letter',
        'ofsted-notification-letter', 'coroner-letter', 'cps-letter', 'imr-form', 'imr', 'chronology-form',
        'agency-chronology', 'integrated-chronology', 'action-plan-request-letter', 'action-record',
        'composite-action-plan', 'ofsted-covering-letter', 'file-front-sheet', 'review-overview', 'panel-actions',
        'evaluation-descriptors', 'overview-report', 'executive-summary',
      ]),
    ); // prettier-ignore
  });

  it('the example has each of them', () => {
    const cannot = definitions.filter((definition) => recipientsOf(scr, definition).length === 0);
    expect(cannot.map(({ id }) => id)).toEqual([]);
  });

  it.each(definitions)('the recipients of $id have ids and file labels of their own', (definition) => {
    const recipients = recipientsOf(scr, definition);
    expect(new Set(recipients.map(({ id }) => id)).size).toBe(recipients.length);
    expect(new Set(recipients.map(({ fileLabel }) => fileLabel)).size).toBe(recipients.length);
  });

  it.each(definitions)('no file of $id is named after somebody in the family', (definition) => {
    const labels = recipientsOf(scr, definition)
      .map(({ fileLabel }) => fileLabel ?? '')
      .join(' ');
    for (const { name } of scr.family) {
      for (const word of [name.given, name.family, ...name.knownAs, ...name.former]) {
        expect(labels.toLowerCase()).not.toContain(word.toLowerCase());
      }
    }
  });

  it.each(wordDocuments)('every tag of the template of $id stands for something', (definition) => {
    const samples = [scr, withSectionOfItsOwn].flatMap((each) =>
      recipientsOf(each, definition).map((recipient) => ({
        ...drawPictures(definition.mergeData(each, recipient, AS_OF), 'initials'),
        coverDescription: new Markdown(''),
      })),
    );
    expect(unknownTags(readFileSync(TEMPLATES + templateFile(definition)), samples)).toEqual([]);
  });

  it.each(PACKS)('the pack $id holds documents that there are', ({ contents }) => {
    const ids = definitions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(contents.map(({ document }) => document)));
  });
});

describe('the fixed wording of the forms', () => {
  it('is kept for every Word document', () => {
    expect(wordDocuments.filter(({ id }) => !existsSync(`${WORDING}${id}.txt`)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it.each(readdirSync(WORDING).map((file) => ({ id: file.replace('.txt', '') })))(
    'stands in the template of $id',
    ({ id }) => {
      const paragraphs = wordParagraphs(readFileSync(`${TEMPLATES}${id}.docx`)).map(oneSpace);
      const lines = readFileSync(`${WORDING}${id}.txt`, 'utf8')
        .split('\n')
        .map(oneSpace)
        .filter((line) => line !== '');
      const absent = lines.filter((line) => !paragraphs.some((paragraph) => paragraph.includes(line)));
      expect(absent).toEqual([]);
    },
  );

  it('names no Board of its own in a template', () => {
    for (const { id } of wordDocuments) {
      expect(wordParagraphs(readFileSync(`${TEMPLATES}${id}.docx`)).join('\n')).not.toMatch(
        /Rotherham|South Yorkshire/,
      );
    }
  });
});
