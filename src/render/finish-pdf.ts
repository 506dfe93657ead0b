import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PageProperties } from './page-helpers.js';
import { pageNumbersOf } from './page-numbers-of.js';

const PRODUCER = 'Serious Case Review documents';

/**
 * Finishes a printed PDF: title, author, subject, dates; a description on each link for readers who cannot see it; and
 * nothing that tells one printing from another. Its identifier is taken from the page’s HTML. Changes the document.
 */
export const finishPdf = async (
  document: PDFDocument,
  properties: PageProperties,
  page: string,
): Promise<Uint8Array> => {
  setProperties(document, properties);
  describeLinks(document);
  renumberElements(document);
  const id = PDFHexString.of(createHash('sha256').update(page).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
};

const setProperties = (document: PDFDocument, { title, author, subject, date }: PageProperties): void => {
  const day = new Date(`${date}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(day);
  document.setModificationDate(day);
};

/** PDF/UA-1 §7.18.5: a link says in words where it goes. */
const describeLinks = (document: PDFDocument): void => {
  const numbers = pageNumbersOf(document);
  for (const page of document.getPages()) {
    for (const reference of page.node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(reference, PDFDict);
      const target = annotation.lookupMaybe(PDFName.of('Dest'), PDFName);
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
      const number = numbers.get(decodeURIComponent(target?.decodeText() ?? ''));
      const words = number === undefined ? address?.decodeText() : `Page ${number}`;
      if (words !== undefined) annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
    }
  }
};

/** The browser numbers elements on through all pages that it ever made; here each document begins at one. */
const renumberElements = (document: PDFDocument): void => {
  const holders: [PDFString, (value: PDFString) => void][] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) collect(object, holders);
  const names = [...new Set(holders.map(([value]) => value.asString()))].toSorted();
  const renamed = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const [value, replace] of holders) replace(PDFString.of(renamed.get(value.asString()) ?? ''));
};

const collect = (object: PDFObject, holders: [PDFString, (value: PDFString) => void][]): void => {
  if (object instanceof PDFArray) {
    object.asArray().forEach((item, index) => {
      if (isElementName(item)) holders.push([item, (value) => object.set(index, value)]);
      else collect(item, holders);
    });
  } else if (object instanceof PDFDict) {
    for (const [key, item] of object.entries()) {
      if (isElementName(item)) holders.push([item, (value) => object.set(key, value)]);
      else collect(item, holders);
    }
  }
};

const isElementName = (object: PDFObject): object is PDFString =>
  object instanceof PDFString && /^node\d{8}$/.test(object.asString());
