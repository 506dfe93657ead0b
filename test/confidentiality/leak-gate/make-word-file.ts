import PizZip from 'pizzip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of one run. */
export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A row of a table. */
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

/** A small Word file: XML of its body, and further parts by name. */
export const makeWordFile = (
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array => {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  );
  zip.file('word/document.xml', `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

/** XML of a part with its declaration, and the namespace of Word for the prefix `w`. */
export const wordPart = (root: string, content: string): string =>
  `${HEAD}<w:${root} ${W}>${content}</w:${root}>`;
