import { PDFDocument } from '@cantoo/pdf-lib';

/** A small PDF of one page; `Title` and text are what must not be seen once it is locked. */
export const samplePdf = async (title = 'Letter about Jill Marie Brown'): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setLanguage('en-GB');
  const page = document.addPage([300, 200]);
  page.drawText('Dear Mrs Tracey Ann Brown', { x: 20, y: 120, size: 14 });
  return document.save();
};
