import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphTexts } from '../../../src/preview/word-parts/paragraph-texts.js';

/** The same by a tree of elements: slow, and plain to see. */
const byTree = (xml: string): string[] => {
  const document = new DOMParser({ onError: () => undefined }).parseFromString(
    `<w:body xmlns:w="w">${xml}</w:body>`,
    'text/xml',
  );
  const wordsOf = (element: Element): string =>
    Array.from(element.childNodes)
      .map((node) => {
        if (node.nodeType !== 1) return '';
        const child = node as Element;
        if (child.tagName === 'w:t') return child.textContent ?? '';
        if (child.tagName === 'w:tab' || child.tagName === 'w:br') return ' ';
        return child.tagName === 'w:p' || child.tagName === 'w:pPr' ? '' : wordsOf(child);
      })
      .join('');
  return Array.from(document.getElementsByTagName('w:p')).map((each) => wordsOf(each));
};

const words = fc
  .stringMatching(/^[a-z é&<>"’]{0,12}$/)
  .map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;'),
  );
const { paragraph } = fc.letrec<{ paragraph: string; run: string }>((tie) => ({
  paragraph: fc
    .tuple(
      fc.constantFrom('', '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', '<w:pPr/>'),
      fc.array(tie('run'), { maxLength: 4 }),
    )
    .map(([properties, runs]) =>
      properties === '' && runs.length === 0
        ? '<w:p w:rsidR="00A1"/>'
        : `<w:p>${properties}${runs.join('')}</w:p>`,
    ),
  run: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'boxes' },
    words.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`),
    words.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t><w:t/></w:r>`),
    fc.constantFrom('<w:r><w:tab/></w:r>', '<w:r><w:br w:type="page"/></w:r>', '<w:proofErr w:type="x"/>'),
    tie('paragraph').map((inner) => `<w:r><w:txbxContent>${inner}</w:txbxContent></w:r>`),
  ),
}));

describe('the texts of paragraphs', () => {
  it('are those that stand in the tree of elements, in its order', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        const xml = paragraphs.join('');
        expect(paragraphTexts(xml)).toEqual(byTree(xml));
      }),
      { numRuns: 500 },
    );
  });

  it('take a tab of the properties for none of the text', () => {
    const xml =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>';
    expect(paragraphTexts(xml)).toEqual(['a b']);
  });
});
