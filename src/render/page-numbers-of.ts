import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** The page, from 1, on which each target of a link within the document stands, by the id that the link names. */
export const pageNumbersOf = (document: PDFDocument): ReadonlyMap<string, number> => {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (destinations?.entries() ?? []).flatMap(([name, value]) => {
      const place = document.context.lookupMaybe(value, PDFArray);
      const number = numbers.get(place?.get(0).toString() ?? '');
      return number === undefined ? [] : [[decodeURIComponent(name.decodeText()), number] as const];
    }),
  );
};
