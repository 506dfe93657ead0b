import { describe, expect, it } from 'vitest';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { loadDefinitions } from '../../../src/documents/registry.js';
import { recipientsOf } from '../../../src/packs/select-documents.js';
import { AS_OF, readExample } from '../../golden/made-documents.js';

const scr = readExample();
const definitions = await loadDefinitions();

/** All texts of merge data, but the Board’s own. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (value instanceof Markdown) return [value.source];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'board' ? [] : textsIn(item)));
};

const documents = definitions.flatMap((definition) =>
  recipientsOf(scr, definition).map((recipient) => ({
    title: `${definition.id} for ${recipient.id}`,
    audience: definition.audience,
    data: definition.mergeData(scr, recipient, AS_OF),
  })),
);

/** Words that only name people of this case; "Brown" in other names of the Board’s would be one, and there is none. */
const givenNames = [
  ...scr.family.map(({ name }) => name.given.split(' ')[0] ?? ''),
  'Jilly',
  'Kev',
  'Daz',
  'Aga',
];
const familyNames = ['Brown', 'Pike', 'Pyke', 'Hollis', 'Grice', 'Wójcik', 'Wojcik', 'Okafor'];
const staffNames = scr.professionals.map(({ name }) => name.split(' ').at(-1) ?? '');
const initials = [...scr.family, ...scr.professionals].map((person) => person.initials ?? '');

/** Those of the words that stand in a text; a post holder of the same name is not meant. */
const found = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text));

describe.each(['coded', 'none'] as const)('the example, %s', (mode) => {
  const naming = namingFor(scr, mode);
  const named = documents.map(({ title, audience, data }) => ({
    title,
    audience,
    ...applyNaming(data, naming, title),
  }));

  it('leaves nothing to be decided in what goes to Ofsted or to the public', () => {
    const leaving = named.filter(({ audience }) => audience === 'ofsted' || audience === 'public');
    expect(leaving.flatMap(({ undecided }) => undecided.map(({ message }) => message))).toEqual([]);
  });

  it.each(named)('names none of the family in $title', ({ data, undecided }) => {
    // "Ms Brown" may be the mother or the grandmother; it stands in the letters to the family alone.
    const reported = new Set(undecided.map(({ message }) => /«(.+?)»/.exec(message)?.[1]));
    const text = textsIn(data)
      .filter((each) => !reported.has(each))
      .join('\n');
    expect(found(text, [...givenNames, ...familyNames])).toEqual([]);
  });

  it.each(named)('names none of the staff in $title', ({ data }) => {
    const text = textsIn(data)
      .join('\n')
      .replaceAll(/\bGareth Simms\b/g, '');
    expect(found(text, staffNames)).toEqual([]);
  });

  it.each(named)('has no dates of birth and no addresses of the family in $title', ({ data }) => {
    const text = textsIn(data).join('\n');
    const born = ['13/07/1992', '13 July 1992', '04/02/1973', '16/05/2002', '02/10/1994', '22/11/1970'];
    const homes = [
      'Marlowe Close',
      'Tanner Row',
      'Ferry Lane',
      'Orchard Rise',
      'Grange Street',
      'Canal Side',
    ];
    const codes = ['S65 0ZZ', 'S60 0XX', 'DN1 0QQ', 'S63 0YY', 'S62 0WW', 'S64 0VV'];
    expect(found(text, [...born, ...homes, ...codes])).toEqual([]);
  });

  it('keeps those who hold a post in the review, the agencies and the places', () => {
    const text = named.flatMap(({ data }) => textsIn(data)).join('\n');
    for (const kept of [
      'Mr Alan Thorpe',
      'Mr Michael Stannard',
      'Dr Janet Foyle',
      'Mrs Gillian Pope',
      'South Yorkshire Police',
      'Eastwood View Surgery',
    ]) {
      expect(text).toContain(kept);
    }
  });
});

describe('the example for the public', () => {
  const naming = namingFor(scr, 'none');

  it.each(documents)('has nobody’s initials in $title', ({ data }) => {
    expect(found(textsIn(applyNaming(data, naming).data).join('\n'), initials)).toEqual([]);
  });
});
