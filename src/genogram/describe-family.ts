import type { BondKind, FamilyGraph, GraphPerson, Union } from './family-graph.js';

const SYMBOLS = {
  male: 'male',
  female: 'female',
  other: 'neither male nor female',
  unknown: 'sex not known',
  pregnancy: 'pregnancy',
  miscarriage: 'miscarriage',
  stillbirth: 'stillbirth',
} as const;

const STATUSES: Readonly<Record<Union['status'], string>> = {
  married: 'married',
  cohabiting: 'living together',
  relationship: 'in a relationship',
  separated: 'separated',
  divorced: 'divorced',
  none: 'parents; no couple, or not known',
};

const KINDS = {
  birth: 'by birth',
  adoptive: 'adopted',
  foster: 'fostered',
  guardian: 'under guardianship',
  step: 'stepchild',
} as const;

const BONDS: Readonly<Record<BondKind, (from: string, to: string) => string>> = {
  close: (from, to) => `${from} and ${to} are close`,
  distant: (from, to) => `${from} and ${to} are distant from each other`,
  conflict: (from, to) => `There is conflict between ${from} and ${to}`,
  violence: (from, to) => `There is violence from ${from} towards ${to}`,
  'cut-off': (from, to) => `${from} and ${to} are cut off from each other`,
};

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^b\. /, 'born '],
  [/^d\. /, 'died '],
  [/^m\. /, 'married '],
  [/^s\. /, 'separated '],
  [/^div\. /, 'divorced '],
  [/^c\. /, 'about '],
];
const UNITS: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month' };

/** An abbreviation of the drawing in full: `b. 13/07/1992` as `born 13/07/1992`. */
const inFull = (label: string): string =>
  LABELS.reduce((text, [short, long]) => text.replace(short, long), label).replace(/ (\d{4})$/, ' in $1');

const ageInFull = (age: string): string => {
  const [, about = '', count = '', unit = ''] = /^(c\. )?(\d+)([dwm]?)$/.exec(age) ?? [];
  const word = UNITS[unit];
  return `${about === '' ? '' : 'about '}${count}${word === undefined ? '' : ` ${word}${count === '1' ? '' : 's'}`}`;
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Markdown’s own signs in a name are only text. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#+!|~&]/g, String.raw`\$&`);

/**
 * A family in words, as Markdown: everybody in it, every couple with its children, every other tie of a child, who are
 * twins, who lived together, and how people stood to each other if the drawing shows it. People are called as the
 * drawing calls them; those who are not known, by whose parents they are.
 */
export const describeFamily = ({ people, unions, households, bonds }: FamilyGraph): string => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const name = (id: string): string => {
    const person = byId.get(id);
    const label = plain(person?.label[0] ?? '');
    if (person?.symbol === 'pregnancy') return 'a child expected';
    if (person?.symbol === 'miscarriage') return 'a child lost in a miscarriage';
    if (person?.symbol === 'stillbirth') return 'a stillborn child';
    return person?.symbol === 'unknown' && label === 'Not known' ? 'somebody not known' : label;
  };
  const isNamed = ({ symbol, label }: GraphPerson): boolean =>
    !(symbol === 'unknown' && label[0] === 'Not known');

  const everybody = people.filter(isNamed).map((person) => {
    const { symbol, sex, isSubject, isDead, age, label } = person;
    const facts = [
      isSubject ? 'the child whom the review is about' : '',
      sex === undefined ? SYMBOLS[symbol] : `${SYMBOLS[symbol]}, ${sex}`,
      ...label.slice(1).map((text) => plain(inFull(text))),
      isDead && !label.some((text) => text.startsWith('d. ')) ? 'has died' : '',
      age === '' ? '' : `aged ${ageInFull(age)}${isDead ? ' at death' : ''}`,
    ].filter((fact) => fact !== '');
    return `${plain(label[0] ?? '')}: ${facts.join('; ')}.`;
  });
  const couples = unions.map(({ partners, status, wasMarried, label, children }) => {
    const who = list(partners.map(name));
    const after = status === 'separated' ? (wasMarried ? ' after marriage' : ' after living together') : '';
    const state = partners.length === 1 ? 'the other parent is not recorded' : STATUSES[status] + after;
    const dates = label.length === 0 ? '' : ` (${label.map((text) => plain(inFull(text))).join(', ')})`;
    const kinds = Object.entries(KINDS).flatMap(([kind, words]) => {
      const own = children.filter((child) => child.kind === kind);
      const noun = own.length === 1 ? 'Child' : 'Children';
      return own.length === 0 ? [] : [` ${noun} ${words}: ${list(own.map(({ id }) => name(id)))}.`];
    });
    return `${who}: ${state}${dates}.${kinds.join('')}`;
  });
  const groups = new Map<string, { members: string[]; isIdentical: boolean }>();
  for (const { id, children } of unions) {
    for (const child of children) {
      if (child.birthGroup === undefined) continue;
      const key = `${id} ${child.birthGroup}`;
      const group = groups.get(key) ?? { members: [], isIdentical: child.isIdentical === true };
      groups.set(key, group);
      group.members.push(name(child.id));
    }
  }
  const twins = [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ members, isIdentical }) => {
      const noun =
        members.length === 2 ? 'twins' : members.length === 3 ? 'triplets' : 'children of one birth';
      return `${list(members)} are ${isIdentical ? 'identical ' : ''}${noun}.`;
    });
  const homes = households.map(({ label, members }) => {
    const where = label === '' ? '' : `, at ${plain(label)}`;
    return members.length === 1
      ? `${name(members[0] ?? '')} lived without anybody else of those drawn${where}.`
      : `${list(members.map(name))} lived together${where}.`;
  });
  const feelings = bonds.map(({ kind, people: [from, to] }) => `${BONDS[kind](name(from), name(to))}.`);

  return [
    ['People', everybody],
    ['Couples, parents and children', couples],
    ['Children of one birth', twins],
    ['Households', homes],
    ['How people stood to each other', feelings],
  ]
    .filter(([, lines]) => (lines ?? []).length > 0)
    .map(
      ([heading, lines]) =>
        `**${String(heading)}**\n\n${(lines as string[]).map((line) => `- ${line}`).join('\n')}`,
    )
    .join('\n\n');
};
