import PizZip from 'pizzip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Format } from '../../src/documents/definition.js';
import { paragraphsOf } from '../../src/render/docx-paragraphs.js';

/** What a person reads in a made file, a line to each paragraph, cell or line of a page. */
export const textOf = async (bytes: Uint8Array, format: Format): Promise<string> => {
  switch (format) {
    case 'docx':
      return wordText(bytes);
    case 'xlsx':
      return workbookText(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'svg':
      return new TextDecoder().decode(bytes);
    case 'png':
      return `a picture of ${bytes.length} bytes\n`;
  }
};

/** The XML of a Word file’s body with a line to each paragraph, row and table, so that differences can be read. */
export const normalisedXml = (bytes: Uint8Array): string =>
  (new PizZip(bytes).file('word/document.xml')?.asText() ?? '').replaceAll(/(?=<w:(?:p|tr|tbl|tc|sectPr)[ >])/g, '\n') + '\n';

const wordText = (bytes: Uint8Array): string => {
  const zip = new PizZip(bytes);
  return Object.keys(zip.files)
    .filter((part) => /^word\/(document|header\d|footer\d)\.xml$/.test(part))
    .toSorted()
    .flatMap((part) => [`== ${part}`, ...paragraphsOf(zip.file(part)?.asText() ?? '').map(({ text }) => text)])
    .join('\n')
    .concat('\n');
};

const workbookText = (bytes: Uint8Array): string => {
  const zip = new PizZip(bytes);
  const strip = (xml: string): string => xml.replaceAll(/<[^>]+>/g, '');
  const shared = [...(zip.file('xl/sharedStrings.xml')?.asText() ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((item) =>
    strip(item[1] ?? ''),
  );
  const sheet = zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '';
  return [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
    .map(([, cell, attributes = '', content = '']) => {
      const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
      const text = attributes.includes('t="s"') ? shared[Number(value)] : (value ?? strip(content));
      return `${cell}\t${formula === undefined ? '' : `=${formula} → `}${text ?? ''}`;
    })
    .filter((line) => !line.endsWith('\t'))
    .join('\n')
    .concat('\n');
};

const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(`== page ${number}\n${text}`);
  }
  return `${pages.join('\n')}\n`;
};
