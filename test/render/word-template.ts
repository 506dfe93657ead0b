import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import type { Template } from '../../src/render/template.js';

const PACKAGE = new URL('../../templates/coroner-letter.docx', import.meta.url);

/** A template with our styles and this body: paragraphs as text, or XML where an item begins with `<w:`. */
export const wordTemplate = (...body: string[]): Template => {
  const zip = new PizZip(readFileSync(PACKAGE));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const paragraphs = body.map((item) =>
    item.startsWith('<w:') ? item : `<w:p><w:r><w:t xml:space="preserve">${item}</w:t></w:r></w:p>`,
  );
  const section = xml.slice(xml.indexOf('<w:sectPr>'));
  const head = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length);
  zip.file('word/document.xml', `${head}${paragraphs.join('')}${section}`);
  for (const part of ['docProps/core.xml', 'docProps/app.xml', 'word/header1.xml', 'word/footer1.xml']) {
    // These tests are about the body: the tags of every other part are taken out.
    zip.file(
      part,
      (zip.file(part)?.asText() ?? '').replaceAll('{madeOn}', '2009-06-01').replaceAll(/\{[^}]*\}/g, ''),
    );
  }
  return { name: 'trial.docx', bytes: zip.generate({ type: 'uint8array' }) };
};
