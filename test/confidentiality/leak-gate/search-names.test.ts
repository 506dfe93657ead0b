import { describe, expect, it } from 'vitest';
import { caseWith, member } from './case-with-people.js';
import { searchText } from './search-text.js';

const scr = caseWith([
  member('Agnieszka', 'Wójcik', { name: { knownAs: ['Aga'], variants: ['Agnes Wojcik'] } }),
  member('Seán', 'O’Brien-Smith'),
  member('Jürgen', 'Groß'),
  member('Wei', 'Ng'),
  member('Fiona', 'MacLeod'),
  member('Marcel', 'D’Arcy'),
  member('María', 'de la Cruz'),
]);
const found = (text: string | readonly string[]): string[] => searchText(scr, 'ofsted', text);

describe('a name', () => {
  it.each([
    ['curly possessive', 'Tracey’s note', 'Tracey'],
    ['straight possessive', "tracey's note", 'tracey'],
    ['possessive without its apostrophe', 'traceys note', 'traceys'],
    ['accents left out', 'Wojcik', 'Wojcik'],
    ['accents apart from their letters', 'Wo\u0301jcik', 'Wo\u0301jcik'],
    ['another spelling', 'seen with Agnes', 'Agnes'],
    ['hyphenated parts', 'Smith came', 'Smith'],
    ['hyphen of another kind', 'O’Brien‑Smith', 'O’Brien‑Smith'],
    ['apostrophe left out', 'obrien smith', 'obrien smith'],
    ['German letters spelled out', 'Juergen Gross', 'Juergen Gross'],
    ['two letters', 'Wei and Ng', 'Ng'],
    ['several words', 'Cruz, Maria de la', 'Cruz'],
    ['family name first', 'BROWN, Tracey', 'BROWN, Tracey'],
    ['initials', 'T. A. Brown', 'T. A. Brown'],
    ['initials run together', 'TA Brown', 'TA Brown'],
    ['initials behind', 'Brown TA', 'Brown TA'],
    ['no blank', 'TraceyBrown', 'TraceyBrown'],
    ['no blank, small letters', 'traceybrown', 'traceybrown'],
    ['letters apart', 'T r a c e y', 'T r a c e y'],
    ['letters apart, an ordinary word', 'B R O W N', 'B R O W N'],
    ['cut at the end of a line', 'Tra-\ncey', 'Tra-\ncey'],
    ['cut by a line break', 'Tra\uFDD0cey', 'Tra | cey'],
    ['soft hyphen', 'Tra\u00ADcey', 'Tracey'],
    ['Cyrillic letters', 'Тrасеу', 'Тrасеу'],
    ['full-width letters', 'Ｔｒａｃｅｙ', 'Ｔｒａｃｅｙ'],
    ['the other way round', 'seen by \u202Eyecart\u202C today', 'yecart'],
    ['figures behind', 'tracey73@example.org', 'tracey'],
    ['the other spelling of a Scottish name', 'Fiona McLeod', 'Fiona McLeod'],
    ['the same alone', 'Mr Mc Leod rang', 'Mc Leod'],
    ['French apostrophe', 'seen by d’arcy', 'd’arcy'],
    ['the same left out', 'seen by DArcy', 'DArcy'],
    ['a title run together with it', 'MrsBrown rang', 'MrsBrown'],
    ['an account', 'wrote as tbrown73 that', 'tbrown'],
    ['an account that is an ordinary word', 'wrote as @brown_73 that', 'brown'],
    ['a page on the web', 'see facebook.com/jb.brown.92 for', 'brown'],
    ['a file named in a sentence', 'see notes-brown.docx for', 'brown'],
  ])('is found with %s', (_how, text, marked) => {
    expect(found(text).map((each) => each.replace(/^[\w-]+: /, ''))).toContain(marked.replaceAll('\n', ' '));
  });

  it('is found over two paragraphs, at the first of them', () => {
    expect(found(['14 Marlowe', 'Close', 'Rotherham'])).toEqual(['address: 14 Marlowe | Close']);
  });

  it.each(['the nglish', 'Victorian', 'a song', 'mariachi', 'agate', 'Brownian motion', 'Agnesian'])(
    'is not found in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('is not found in an address of a page or a file that names nobody', () => {
    expect(
      found('See www.example.org/case-notes/page-2.pdf and report_form.docx; a@rotherham.example.org'),
    ).toEqual([]);
  });

  it('in the next cell after an address is judged by its own sentence', () => {
    expect(found(['see www.example.org', 'brown'])).toEqual([]);
  });

  it.each(['JB', 'JBs', 'J.B.', 'J B', 'JB’s'])(
    'by initials is found for the public, and not for Ofsted: %s',
    (text) => {
      expect(found(`It was ${text} who rang.`)).toEqual([]);
      expect(searchText(scr, 'public', `It was ${text} who rang.`)).toHaveLength(1);
    },
  );

  it.each(['A J B Jones', 'J B Priestley', 'JBS Ltd', 'plan J or B'])(
    'by initials is not found in %s',
    (text) => {
      expect(searchText(scr, 'public', `It was ${text} there.`)).toEqual([]);
    },
  );

  it('of a saint is nobody’s', () => {
    expect(
      searchText(caseWith([member('Andrew', 'Ann')]), 'ofsted', 'St Andrew’s and St. Ann’s Square'),
    ).toEqual([]);
  });
});

describe('the password', () => {
  const password = 'Kestrel 41 lantern';
  const leaks = (text: string | readonly string[]) => searchText(scr, 'ofsted', text, { password });

  it.each(['x Kestrel 41 lantern x', 'kestrel41lantern', 'KESTREL-41-LANTERN', 'xxKestrel 41 lanternxx'])(
    'is found in %j and never shown',
    (text) => {
      expect(leaks(text)).toEqual(['password: •••']);
    },
  );

  it('is hidden in the sentence of another leak too, and where the sentence is cut', () => {
    const shown = leaks(
      `Tracey was told ${'that she should ask for it '.repeat(2)}Kestrel 41 lantern ${'and so on '.repeat(9)}`,
    );
    expect(shown.join(' ')).not.toMatch(/kestrel|lantern|strel/i);
  });
});
