import { decodeEntities } from '../../confidentiality/leak-gate/places/scan-xml.js';

const TOKEN =
  /<w:p(?=[\s>/])[^>]*>|<\/w:p>|<w:pPr(?=[\s>/])[^>]*>|<\/w:pPr>|<w:(?:tab|br)(?=[\s>/])[^>]*>|<w:t(?=[\s>/])[^>]*>([^<]*)/g;

/**
 * The texts of all paragraphs in WordprocessingML, in the order in which they begin, tabs and breaks as spaces. A paragraph
 * in a text box within a paragraph is one of its own. One pass over the text: no tree is built.
 */
export const paragraphTexts = (xml: string): string[] => {
  const texts: string[] = [];
  const open: number[] = [];
  let isInProperties = false;
  for (const [token, text = ''] of xml.matchAll(TOKEN)) {
    if (token.startsWith('<w:pPr')) isInProperties = !token.endsWith('/>');
    else if (token === '</w:pPr>') isInProperties = false;
    else if (token === '</w:p>') open.pop();
    else if (/^<w:p[\s>/]/.test(token)) {
      if (!token.endsWith('/>')) open.push(texts.length);
      texts.push('');
    } else if (!isInProperties) {
      const at = open.at(-1);
      if (at !== undefined) texts[at] += token.startsWith('<w:t>') || text !== '' ? decodeEntities(text) : '';
      if (at !== undefined && /^<w:(?:tab|br)/.test(token)) texts[at] += ' ';
    }
  }
  return texts;
};
