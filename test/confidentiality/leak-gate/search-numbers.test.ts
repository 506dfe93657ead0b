import { describe, expect, it } from 'vitest';
import { checkForLeaks } from '../../../src/confidentiality/leak-gate/check-for-leaks.js';
import { caseWith, member } from './case-with-people.js';
import { makeWordFile, paragraph, wordPart } from './make-word-file.js';
import { searchText } from './search-text.js';

const scr = caseWith([
  member('Ivy', 'Larkspur', {
    born: '1973-02-04',
    note: 'Mobile 07700 900246; at home 01709 960471; NHS number 943 476 5919.',
  }),
]);

describe('a number', () => {
  it.each(['01709 960471', '01709960471', '+44 1709 960 471', '(01709) 960-471', '960471', '960 471'])(
    'of a telephone is found as %s',
    (written) => {
      expect(searchText(scr, 'ofsted', `Ring ${written}.`)).toHaveLength(1);
    },
  );

  it('is found after a paragraph that ends in figures', () => {
    expect(searchText(scr, 'ofsted', ['Revised 30 November 2009', '960 471'])).toEqual([
      'telephone: 960 471',
    ]);
  });

  it('is not found in a longer one', () => {
    expect(searchText(scr, 'ofsted', ['It cost 1960471 pounds', '19604712'])).toEqual([]);
  });

  it.each([
    ['an attribute of custom XML', 'customXml/item1.xml', (value: string) => `<r><f value="${value}"/></r>`],
    [
      'the name of a style',
      'word/stylesWithEffects.xml',
      (value: string) =>
        wordPart(
          'styles',
          `<w:style w:type="paragraph" w:customStyle="1" w:styleId="X"><w:name w:val="${value}"/></w:style>`,
        ),
    ],
  ] as const)('is found in %s', async (_where, part, xml) => {
    for (const value of ['19730204', '07700900246', '9434765919']) {
      const bytes = makeWordFile(paragraph('text'), { [part]: xml(value) });
      expect(await checkForLeaks({ name: 'a.docx', bytes }, scr, 'ofsted')).toHaveLength(1);
    }
  });
});
