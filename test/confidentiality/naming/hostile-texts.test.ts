import { describe, expect, it } from 'vitest';
import { coded, forPublic, reported } from './name-in.js';
import { namingCase } from './naming-case.js';

describe('what people write of the family', () => {
  it.each([
    ['a letter with its point', 'Tracey B. was out.', 'TB was out.', 'The mother was out.'],
    ['the same at the end', 'It was Tracey B.', 'It was TB.', 'It was the mother.'],
    ['the letter behind', 'to (Brown, T.) and', 'to (TB) and', 'to (the mother) and'],
    ['a possessive of several', 'Mr and Mrs Okafor’s house', 'PO and MO’s house', 'The foster carers’ house'],
    ['the same in the plural', "in the Okafors' home", "in MO and PO's home", "in the foster carers' home"],
    ['the same by given names', 'At Peter and Margaret’s.', 'At PO and MO’s.', 'At the foster carers’.'],
    ['a household', 'in the Okafor household', 'in MO and PO’s household', 'in the foster carers’ household'],
    ['a couple by his name', 'Mr & Mrs Peter Okafor rang.', 'PO and MO rang.', 'The foster carers rang.'],
    ['a double name of her own', 'saw Ms Brown-Hollis', 'saw TB', 'saw the mother'],
    ['an adjective', 'saw little Chloe there', 'saw little CP there', 'saw a half sibling there'],
    ['a possessive without s', 'James’ car', 'JO’s car', 'The paternal uncle’s car'],
    ['a slash', 'Jill/Tracey', 'JB/TB', 'Child J/the mother'],
    ['a hyphen', 'Jill-Marie', 'JB', 'Child J'],
  ])('%s', (_what, text, forOfsted, public_) => {
    expect(coded(text)).toBe(forOfsted);
    expect(forPublic(text)).toBe(public_);
  });

  it.each([
    'P.C. Hartley',
    'PC 1234 Hartley',
    'PC Louise Hartley (1234)',
    'DC Hartley (PC 1234)',
    'Police Constable 1234 Hartley',
    'P.C. 1234 L. Hartley',
  ])('an officer with a number: %s', (written) => {
    expect(coded(`seen by ${written} then`)).toBe('seen by Police Constable 1 then');
  });
});

describe('an address on the web', () => {
  it.each([
    ['https://www.facebook.com/jill.brown.92', 'https://www.facebook.com/withheld'],
    ['facebook.com/traceybrown', 'facebook.com/withheld'],
    ['www.jillbrown.org', 'withheld.invalid'],
    ['https://example.org/2009/Jill-Brown-inquest.html?x=1', 'https://example.org/withheld'],
  ])('leads to no page that names somebody: %s', (written, left) => {
    expect(coded(`See ${written}.`)).toBe(`See ${left}.`);
  });

  it.each(['https://www.example.org/working-together.pdf', 'www.example.org', 'and/or', '14/07/2008'])(
    'stays where it names nobody: %s',
    (written) => {
      expect(coded(`See ${written}.`)).toBe(`See ${written}.`);
    },
  );
});

describe('numbers of people', () => {
  it.each([
    ['NHS no. 9434765919', 'NHS no. [NHS number]'],
    ['943 476 5919', '[NHS number]'],
    ['943-476-5919', '[NHS number]'],
    ['QQ 12 34 56 C and AB123456C', 'QQ 12 34 56 C and [National Insurance number]'],
  ])('are taken out: %s', (written, left) => {
    expect(forPublic(`It says ${written}.`)).toBe(`It says ${left}.`);
  });

  it.each(['123 456 7890', '9434765919', '£943 476 5919.20', '12 345 6789'])(
    'and no others: %s',
    (written) => {
      expect(forPublic(written)).toBe(written);
    },
  );
});

describe('a family that is called by words of the process', () => {
  const base = namingCase();
  const aunt = base.family.find(({ id }) => id === 'anne-marie');
  const called = (id: string, given: string, family: string) => ({
    ...aunt!,
    id,
    initials: `${given.charAt(0)}${family.charAt(0)}`,
    name: { ...aunt!.name, given, family, title: 'Mrs' },
  });
  const scr = namingCase({
    family: [...base.family, called('carol', 'Carol', 'Case'), called('dawn', 'Dawn', 'Child')],
  });

  it.each([
    'They recommended a Serious Case Review.',
    'Composite Action Plan: Serious Case Review SCR-2009-01',
    'Case allocated to the team. Case closed by the manager.',
    'Case conference held. Child protection training was given.',
    'South Yorkshire Child Protection Procedures',
  ])('keeps %s', (text) => {
    expect(coded(text, scr)).toBe(text);
  });

  it.each(['Case closed the door.', 'Child seen at home.', 'Case: none'])('asks about %s', (text) => {
    expect(reported(text, scr)).toHaveLength(1);
  });

  it('finds the people all the same', () => {
    expect(coded('Mrs Case told Dawn Child of the Child Protection Plan.', scr)).toBe(
      'CC told DC of the Child Protection Plan.',
    );
  });
});
