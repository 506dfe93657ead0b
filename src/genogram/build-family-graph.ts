import type { Couple, FamilyBond, FamilyMember, Pregnancy } from '../../data-schema/family.js';
import { ageAt, firstDay, hasCome, holds } from './as-at.js';
import { coupleAt } from './couple-at.js';
import type { Bond, ChildKind, FamilyGraph, GraphPerson, Union, UnionChild } from './family-graph.js';
import { findHouseholds } from './find-households.js';
import { findTwins } from './find-twins.js';
import { type GenogramNaming, labelPerson, neutralNames, writeDate } from './label-person.js';

/** What a case says of the family. */
export interface FamilyData {
  readonly subject: string;
  readonly publicLabel: string;
  readonly family: readonly FamilyMember[];
  readonly couples: readonly Couple[];
  readonly pregnancies: readonly Pregnancy[];
  readonly bonds: readonly FamilyBond[];
}

export interface GenogramView {
  /** The ISO day as at which the family is drawn. */
  readonly asAt: string;
  readonly naming: GenogramNaming;
  readonly withBonds: boolean;
}

/** By which of its parents a child takes its place, the first that there is. */
const KINDS: readonly ChildKind[] = ['birth', 'adoptive', 'foster', 'guardian', 'step'];
const DAYS_OF_A_PREGNANCY = 280;

type Draft = Omit<Union, 'children'> & { children: UnionChild[] };

/**
 * The family as it was on a day: whoever was born, with the couples, parents and households of that day. A birth parent
 * nobody knows is drawn as somebody unknown, one for each child but for twins: whether it was the same, nobody has said.
 * Parents of a child who are no couple in the case are drawn as parents only. Foster carers, guardians and step-parents
 * are drawn as long as they were that; a step-parent by the couple’s line.
 */
export const buildFamilyGraph = (
  data: FamilyData,
  { asAt, naming, withBonds }: GenogramView,
): FamilyGraph => {
  const neutral = neutralNames(data.family, data.subject, data.publicLabel);
  const members = data.family.filter(({ born }) => born === undefined || hasCome(born, asAt));
  const pregnancies = data.pregnancies
    .map((pregnancy, index) => ({ ...pregnancy, id: pregnancy.id ?? `pregnancy ${index + 1}` }))
    .filter((pregnancy) => isThen(pregnancy, asAt));
  const isDrawn = new Set(members.map(({ id }) => id));
  const people: GraphPerson[] = [
    ...members.map((member): GraphPerson => ({
      id: member.id,
      symbol: member.sex,
      isSubject: member.id === data.subject,
      isDead: hasCome(member.died, asAt),
      age: naming === 'neutral' ? '' : ageAt(member.born, member.died, asAt),
      label: labelPerson(member, naming, neutral.get(member.id) ?? '', asAt, member.id === data.subject),
      sortDate: member.born && firstDay(member.born),
    })),
    ...pregnancies.map(({ id, outcome, sex, date }): GraphPerson => ({
      id,
      symbol: outcome === 'expected' ? 'pregnancy' : outcome,
      ...(outcome === 'stillbirth' && sex !== 'unknown' ? { sex } : {}),
      isSubject: false,
      isDead: false,
      age: '',
      label: [
        { expected: 'Expected', miscarriage: 'Miscarriage', stillbirth: 'Stillborn' }[outcome],
        ...(date && (naming === 'full' || naming === 'initials') ? [writeDate(date)] : []),
      ],
      sortDate: date && firstDay(date),
    })),
  ];

  const unions: Draft[] = [];
  let unknowns = 0;
  const addUnknown = (): string => {
    unknowns += 1;
    const id = `unknown ${unknowns}`;
    people.push({
      id,
      symbol: 'unknown',
      isSubject: false,
      isDead: false,
      age: '',
      label: ['Not known'],
      sortDate: undefined,
    });
    return id;
  };
  const add = (partners: Union['partners'], rest: Partial<Draft> = {}): Draft => {
    const draft: Draft = {
      id: `union ${unions.length + 1}`,
      partners,
      status: 'none',
      wasMarried: false,
      label: [],
      sortDate: undefined,
      children: [],
      ...rest,
    };
    unions.push(draft);
    return draft;
  };
  const sameCouple = (a: string, b: string): Draft | undefined =>
    unions.findLast(({ partners }) => partners.length === 2 && partners.includes(a) && partners.includes(b));

  const ofUnknown = new Map<string, Draft[]>();
  for (const [place, couple] of data.couples.entries()) {
    const [first, second] = couple.partners;
    const then = coupleAt(couple, asAt, writeDate);
    if (!then || first === second || !isDrawn.has(first) || (second !== 'unknown' && !isDrawn.has(second)))
      continue;
    const begins = [couple.from, couple.married].filter((date) => date !== undefined).map(firstDay);
    const known = second === 'unknown' ? undefined : sameCouple(first, second);
    const state = {
      ...then,
      label: naming === 'neutral' ? [] : then.label,
      sortDate: begins.toSorted()[0],
      couples: [...(known?.couples ?? []), place],
    };
    // A couple who came together again is one couple, as it last stood.
    if (known) Object.assign(known, { ...state, label: [...known.label, ...state.label] });
    else {
      const draft = add([first, second === 'unknown' ? addUnknown() : second], state);
      if (second === 'unknown') ofUnknown.set(first, [...(ofUnknown.get(first) ?? []), draft]);
    }
  }

  const twins = findTwins([...members, ...pregnancies]);
  const unknownOfTwins = new Map<string, Draft>();
  /** The couple, or the parent alone, whose child by birth somebody is. */
  const birthUnion = (child: string, parents: readonly string[]): Draft | undefined => {
    const known = [...new Set(parents.filter((id) => isDrawn.has(id) && id !== child))];
    const [a, b] = known;
    if (a === undefined) return undefined;
    if (b !== undefined) return sameCouple(a, b) ?? add([a, b]);
    if (!parents.includes('unknown')) return alone(a);
    const group = twins.get(child)?.group;
    const key = group === undefined ? undefined : `${group} ${a}`;
    const found = ofUnknown.get(a)?.[0] ?? (key === undefined ? undefined : unknownOfTwins.get(key));
    const draft = found ?? add([a, addUnknown()]);
    if (key !== undefined) unknownOfTwins.set(key, draft);
    return draft;
  };
  const alone = (id: string): Draft =>
    unions.find(({ partners }) => partners.length === 1 && partners[0] === id) ?? add([id]);

  for (const member of members) {
    const links: { draft: Draft; kind: ChildKind }[] = [];
    const of = (kind: ChildKind): string[] =>
      member.parents
        .filter((parent) => parent.kind === kind && (kind === 'birth' || holds(parent, asAt)))
        .map(({ person }) => person);
    const birth = birthUnion(member.id, of('birth'));
    if (birth) links.push({ draft: birth, kind: 'birth' });
    for (const kind of ['adoptive', 'foster', 'guardian'] as const) {
      for (const draft of carers(of(kind))) links.push({ draft, kind });
    }
    for (const step of of('step').filter((id) => isDrawn.has(id))) {
      const parent = birth?.partners.find((id) => id !== step && isDrawn.has(id));
      if (parent === undefined) links.push({ draft: alone(step), kind: 'step' });
      else if (!birth?.partners.some((id) => sameCouple(id, step))) add([parent, step]);
    }
    attach(member.id, links);
  }
  for (const { id, parents } of pregnancies) {
    const draft = birthUnion(id, parents);
    if (draft) attach(id, [{ draft, kind: 'birth' }]);
  }

  const orphans = new Set(
    pregnancies
      .map(({ id }) => id)
      .filter((id) => !unions.some(({ children }) => children.some((child) => child.id === id))),
  );
  const bornOf = new Map(people.map(({ id, sortDate }) => [id, sortDate]));
  return {
    people: people.filter(({ id }) => !orphans.has(id)),
    unions: unions.map((union) => ({
      ...union,
      sortDate:
        union.sortDate ??
        union.children
          .map(({ id }) => bornOf.get(id))
          .filter((date) => date !== undefined)
          .toSorted()[0],
    })),
    households: findHouseholds(members, asAt, naming === 'full'),
    bonds: withBonds ? data.bonds.flatMap((each) => bondOf(each)) : [],
  };

  /** Carers in pairs as far as they are couples; two of whom nothing is said are one. */
  function carers(ids: readonly string[]): Draft[] {
    const left = [...new Set(ids.filter((id) => isDrawn.has(id)))];
    const drafts: Draft[] = [];
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const own = id;
      const couple =
        left.find((other) => sameCouple(own, other)) ?? (left.length === 1 ? left[0] : undefined);
      if (couple === undefined) drafts.push(alone(own));
      else {
        left.splice(left.indexOf(couple), 1);
        drafts.push(sameCouple(own, couple) ?? add([own, couple]));
      }
    }
    return drafts;
  }

  function attach(id: string, links: readonly { draft: Draft; kind: ChildKind }[]): void {
    const main = links.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];
    for (const link of links) {
      if (link.draft.children.some((child) => child.id === id)) continue;
      const twin = link === main ? twins.get(id) : undefined;
      link.draft.children.push({
        id,
        kind: link.kind,
        isMain: link === main,
        ...(twin ? { birthGroup: twin.group, isIdentical: twin.isIdentical } : {}),
      });
    }
  }

  function bondOf({ people: [a, b], kind, from, to }: FamilyBond): Bond[] {
    return isDrawn.has(a) && isDrawn.has(b) && holds({ from, to }, asAt)
      ? [{ people: [a, b], kind, label: '' }]
      : [];
  }
};

/** Whether a pregnancy belongs into the picture of a day: carried then, or ended before. */
const isThen = ({ outcome, date }: Pregnancy, asAt: string): boolean => {
  if (date === undefined) return true;
  if (outcome !== 'expected') return hasCome(date, asAt);
  const days = (Date.parse(firstDay(date)) - Date.parse(asAt)) / 86_400_000;
  return days >= -21 && days <= DAYS_OF_A_PREGNANCY;
};
