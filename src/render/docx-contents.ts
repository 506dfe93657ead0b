import type PizZip from 'pizzip';
import { DocxStyles, paragraphStyle } from './docx-styles.js';

const PART = 'word/document.xml';
/** A contents field as Word keeps it: from the paragraph in which it begins to the one in which it ends. */
const FIELD =
  /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*?<w:instrText[^>]*>\s*TOC ([^<]*)<\/w:instrText>.*?<w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>/s;
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gs;

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
}

/**
 * Fills a contents field with the document's headings, each a link to its place. Page numbers are left out: only
 * Word can know them, and the field's own `\n` says so; Word puts them in when the field is changed and updated.
 */
export const fillContents = (zip: PizZip): void => {
  const xml = zip.file(PART)?.asText() ?? '';
  // Looking for the field goes through every paragraph of a long table.
  const field = xml.includes(' TOC ') ? FIELD.exec(xml) : null;
  if (!field) return;
  const [first = 1, last = 3] = (/\\o "(\d)-(\d)"/.exec(field[1] ?? '')?.slice(1) ?? []).map(Number);
  const styles = new DocxStyles(zip);
  const levels = new Map<string, number>();
  for (let level = first; level <= last; level++) {
    const id = styles.idOf(`heading ${level}`);
    if (id !== undefined) levels.set(id, level);
  }

  const headings: Heading[] = [];
  const marked = xml.replace(PARAGRAPH, (paragraph) => {
    const style = /<w:pStyle w:val="([^"]+)"\/>/.exec(paragraph)?.[1] ?? '';
    const level = levels.get(style);
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((run) => run[1]).join('');
    if (level === undefined || text.trim() === '') return paragraph;
    const bookmark = `_Toc${100_000 + headings.length}`;
    headings.push({ level, text, bookmark });
    const id = 50_000 + headings.length;
    return paragraph
      .replace(
        /(<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?)/s,
        `$1<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>`,
      )
      .replace(/<\/w:p>$/, `<w:bookmarkEnd w:id="${id}"/></w:p>`);
  });
  if (headings.length === 0) return;
  zip.file(
    PART,
    marked.replace(FIELD, (_all, instruction: string) => contentsXml(headings, instruction, styles)),
  );
};

const contentsXml = (headings: readonly Heading[], instruction: string, styles: DocxStyles): string => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> TOC ${instruction}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return headings
    .map(({ level, text, bookmark }, index) => {
      const style = paragraphStyle(styles.idOf(`toc ${level}`));
      const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:hyperlink>`;
      const before = index === 0 ? begin : '';
      const after = index === headings.length - 1 ? end : '';
      return `<w:p><w:pPr>${style}</w:pPr>${before}${link}${after}</w:p>`;
    })
    .join('');
};
