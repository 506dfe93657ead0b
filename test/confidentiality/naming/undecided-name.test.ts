import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namingDecision } from '../../../data-schema/naming-decisions.js';
import { name, reported } from './name-in.js';
import { namingCase } from './naming-case.js';

describe('is reported, and left as it is', () => {
  it.each([
    ['a family name that several grown-ups have', 'He told Hollis that', 'Hollis'],
    ['a family name that is a word, at the beginning of a sentence', 'Fell ill at six.', 'Fell'],
    ['the same after another sentence', 'She met Jill. Brown bread was bought.', 'Brown'],
    ['the same after a colon', 'Eyes: Brown', 'Brown'],
    ['the same as all of a cell', 'Brown', 'Brown'],
    ['the same in a title', 'The Last Rose of Summer', 'Rose'],
    ['a given name that is a word, at the beginning of a sentence', 'Rose early that day.', 'Rose'],
    ['a month', 'In May she moved.', 'May'],
    ['a month with its year', 'since May 2008', 'May'],
    ['a street', 'in Brook Street', 'Brook Street'],
    ['a street that is not their own', 'in Brown Street', 'Brown Street'],
    ['a house', 'at Hollis House', 'Hollis House'],
    ['a name with another given name', 'saw Sarah Brown there', 'Sarah Brown'],
    ['a name with another title and given name', 'saw Mr Gordon Brown there', 'Gordon Brown'],
    ['a name with another initial', 'saw G. Brown there', 'G. Brown'],
    ['a name with another family name', 'saw Jill Dando there', 'Jill Dando'],
    ['a given and a family name that are of two people', 'saw Darren Brown there', 'Darren Brown'],
    ['a title that nobody of the name has', 'saw Dr Pike there', 'Dr Pike'],
    ['a given name of staff whom nothing near names', 'met Susan from next door', 'Susan'],
    ['a second given name alone', 'saw Marie there', 'Marie'],
    ['a plural that may be anybody', 'saw the Pikes there', 'Pikes'],
    ['an abbreviation that is also initials', 'told the SW about', 'SW'],
    ['an article before a name that is a colour', 'A Brown coat', 'A Brown'],
  ])('%s', (_, text, word) => {
    const scr = word === 'Hollis' ? withTwoHollises : undefined;
    expect(reported(text, scr)).toEqual([word]);
    expect(name(text, 'coded', scr).text).toContain(word);
  });

  it('two people of one name', () => {
    const scr = namingCase();
    const twice = namingCase({
      family: [...scr.family, { ...scr.family[2]!, id: 'kevin-junior', initials: 'KB2' }],
    });
    expect(reported('saw Kevin Brown there', twice)).toEqual(['Kevin Brown']);
  });
});

const base = namingCase();
const withTwoHollises = namingCase({
  family: [
    ...base.family,
    {
      ...base.family[7]!,
      id: 'ronald',
      initials: 'RH',
      sex: 'male',
      name: { ...base.family[7]!.name, given: 'Ronald', title: 'Mr', former: [] },
    },
  ],
});

describe('is no question', () => {
  it.each([
    ['a name in the middle of a sentence', 'She saw Rose there.', 'She saw RM there.'],
    ['with a title', 'Mrs May rang.', 'RM rang.'],
    ['with a given name', 'Rose May rang.', 'RM rang.'],
    ['a day of a month', 'On 12 May 2008 and May 13th', 'On 12 May 2008 and May 13th'],
    ['a saint', 'at St Andrew’s', 'at St Andrew’s'],
    ['the one grown-up man', 'Mr Pike rang.', 'DP rang.'],
    ['the one woman', 'Mrs Hollis rang.', 'SH rang.'],
    ['a couple', 'Mr and Mrs Okafor rang.', 'PO and MO rang.'],
    ['a maiden name', 'formerly Hollis', 'formerly TB'],
  ])('%s', (_, text, expected) => {
    expect(name(text, 'coded')).toEqual({ text: expected, undecided: [] });
  });
});

describe('the report', () => {
  const { undecided } = name('It was late. He told Brown that Jill was out. Later he left.', 'coded');

  it('says what is not clear, in its sentence with the word marked', () => {
    expect(undecided[0]?.message).toBe(
      'It is not clear whom "Brown" means (JB, id jill, TB, id tracey, KB, id kevin, AB, id andrew or BB, id ben): He told «Brown» that Jill was out.',
    );
  });

  it('is an error for Ofsted and the public, whose document is then not made, and a warning elsewhere', () => {
    expect(undecided[0]?.severity).toBe('error');
    expect(name('told Brown that', 'none').undecided[0]?.severity).toBe('error');
    expect(name('told Brown that', 'initials').undecided[0]?.severity).toBe('warning');
    expect(name('told Brown that', 'full').undecided).toEqual([]);
  });

  it('gives the line to write, which settles it', () => {
    const [line = ''] = /\{.*\}/.exec(undecided[0]?.hint ?? '') ?? [];
    const decision = namingDecision.parse(parse(line));
    expect(decision).toEqual({ word: 'Brown', phrase: 'He told Brown that Jill', is: 'jill' });
    const scr = namingCase({ namingDecisions: [decision] });
    expect(name('He told Brown that Jill was out.', 'coded', scr)).toEqual({
      text: 'He told JB that JB was out.',
      undecided: [],
    });
  });

  it('quotes what would break a line of YAML', () => {
    const [hint] = name('“\\Brown"', 'coded').undecided.map((each) => each.hint ?? '');
    expect(parse(/\{.*\}/.exec(hint ?? '')?.[0] ?? '')).toMatchObject({ word: 'Brown' });
  });
});

describe('a decision', () => {
  const decided = (text: string, ...namingDecisions: { word: string; phrase?: string; is: string }[]) =>
    name(text, 'coded', namingCase({ namingDecisions }));

  it('holds where its phrase stands, whatever the case, spaces and quotation marks', () => {
    const decision = { word: 'Brown', phrase: 'told Brown that', is: 'kevin' };
    expect(decided('He TOLD\nBrown  that. He told Brown this.', decision)).toMatchObject({
      text: 'He TOLD\nKB  that. He told Brown this.',
      undecided: [{ code: 'undecided-name' }],
    });
  });

  it('holds wherever the word is in doubt if it has no phrase', () => {
    expect(decided('May 2008. Mrs May. In May.', { word: 'May', is: 'not-a-name' })).toEqual({
      text: 'May 2008. RM. In May.',
      undecided: [],
    });
    expect(decided('Rose rang. Rose left.', { word: 'Rose', is: 'rose' })).toEqual({
      text: 'RM rang. RM left.',
      undecided: [],
    });
  });

  it('goes before what the program would have made of the word', () => {
    expect(
      decided('her friend Jill rang Jill', { word: 'Jill', phrase: 'her friend Jill', is: 'not-a-name' }),
    ).toEqual({
      text: 'her friend Jill rang JB',
      undecided: [],
    });
  });

  it('with a phrase goes before one without', () => {
    const decisions = [
      { word: 'Brown', is: 'kevin' },
      { word: 'Brown', phrase: 'Brown bread', is: 'not-a-name' },
    ];
    expect(decided('Brown bread. He met Brown.', ...decisions)).toEqual({
      text: 'Brown bread. He met KB.',
      undecided: [],
    });
  });

  it('may be on a title and a name, and on somebody else’s name', () => {
    expect(
      decided(
        'Dr Pike and Sarah Brown',
        { word: 'Dr Pike', is: 'not-a-name' },
        { word: 'Sarah Brown', is: 'tracey' },
      ),
    ).toEqual({
      text: 'Dr Pike and TB',
      undecided: [],
    });
  });

  it('on a family name makes nobody of another person of that name', () => {
    expect(decided('Sarah Brown', { word: 'Brown', is: 'tracey' }).undecided).toHaveLength(1);
    expect(decided('Dr Pike', { word: 'Pike', is: 'darren' }).undecided).toHaveLength(1);
  });

  it('may be on a name that the case does not give', () => {
    expect(decided('Big Daz rang', { word: 'Big Daz', is: 'darren' })).toEqual({
      text: 'DP rang',
      undecided: [],
    });
  });

  it('may be on a professional', () => {
    expect(decided('Fell rang.', { word: 'Fell', is: 'fell' })).toEqual({
      text: 'General Practitioner 1 rang.',
      undecided: [],
    });
  });

  it('on nobody whom the case knows counts for nothing', () => {
    expect(decided('He told Brown that', { word: 'Brown', is: 'nobody' }).undecided).toHaveLength(1);
  });
});
