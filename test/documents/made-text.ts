import { readFileSync } from 'node:fs';
import type { Case } from '../../data-schema/case.js';
import type { DocumentDefinition } from '../../src/documents/definition.js';
import { Markdown } from '../../src/documents/markdown.js';
import { drawPictures } from '../../src/documents/picture.js';
import { drawPicture } from '../render/draw-picture.js';
import { renderDocx } from '../../src/render/render-docx.js';
import { schemaProblems } from '../render/schema-problems.js';
import { wordParagraphs } from '../render/word-text.js';

/** The Word file made of a case with our own template, for the recipient of this id, on this day. */
const make = (definition: DocumentDefinition, scr: Case, recipientId: string, asOf: string): Uint8Array => {
  const recipient = definition.recipients(scr).find(({ id }) => id === recipientId);
  if (!recipient) throw new Error(`${definition.id} has no recipient ${recipientId}`);
  const name = `${definition.id}.docx`;
  const bytes = readFileSync(new URL(`../../templates/${name}`, import.meta.url));
  const coverDescription = new Markdown('What a Serious Case Review is for.');
  const mergeData = drawPictures(definition.mergeData(scr, recipient, asOf), 'initials');
  const result = renderDocx({ name, bytes }, { ...mergeData, coverDescription }, drawPicture);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 2));
  return result.value.bytes;
};

/** The paragraphs of a made document, a line each. */
export const madeText = (
  definition: DocumentDefinition,
  scr: Case,
  recipientId = 'case',
  asOf = '2009-03-01',
): string => wordParagraphs(make(definition, scr, recipientId, asOf)).join('\n');

/** What the Open XML schema says against a made document. */
export const madeSchemaProblems = (
  definition: DocumentDefinition,
  scr: Case,
  recipientId = 'case',
): Promise<string[]> => schemaProblems(make(definition, scr, recipientId, '2009-03-01'), 'docx');
