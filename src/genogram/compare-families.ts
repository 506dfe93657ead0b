import type { FamilyGraph } from './family-graph.js';

/** What changed in a family between two days. */
export interface FamilyChange {
  /** Of everybody who came, died, moved, or whose couple changed: those who are marked. */
  readonly people: ReadonlySet<string>;
  readonly sentences: readonly string[];
}

const named = ({ people }: FamilyGraph): ((id: string) => string) => {
  const names = new Map(people.map(({ id, label }) => [id, label[0] ?? '']));
  return (id) => names.get(id) ?? '';
};

interface Home {
  readonly label: string;
  readonly members: readonly string[];
}

const homeOf = ({ households }: FamilyGraph): ReadonlyMap<string, Home> =>
  new Map(households.flatMap((home) => home.members.map((id) => [id, home] as const)));

const isSame = (a: Home, b: Home): boolean =>
  a.label === b.label && a.members.toSorted().join('\n') === b.members.toSorted().join('\n');

const key = (partners: readonly string[]): string => partners.toSorted().join('\n');

/** Compares a family as it was on two days, the earlier one first: births, deaths, couples, children’s ties, households. */
export const compareFamilies = (before: FamilyGraph, after: FamilyGraph): FamilyChange => {
  const people = new Set<string>();
  const sentences: string[] = [];
  const name = named(after);
  const say = (sentence: string, ...about: readonly string[]): void => {
    sentences.push(sentence);
    for (const id of about) people.add(id);
  };
  const old = new Map(before.people.map((person) => [person.id, person]));
  const now = new Set(after.people.map(({ id }) => id));
  for (const { id, isDead, symbol } of after.people) {
    const then = old.get(id);
    if (!then && symbol !== 'unknown') say(`${name(id)} has come into the family.`, id);
    else if (then && isDead && !then.isDead) say(`${name(id)} has died.`, id);
  }
  for (const { id } of before.people) {
    if (!now.has(id) && !id.startsWith('unknown ')) say(`${named(before)(id)} is no longer shown.`, id);
  }
  const couples = new Map(before.unions.map((union) => [key(union.partners), union]));
  for (const union of after.unions) {
    const then = couples.get(key(union.partners));
    const [a = '', b] = union.partners;
    if (b !== undefined && union.status !== 'none' && union.status !== then?.status) {
      say(
        `${name(a)} and ${name(b)}: ${then && then.status !== 'none' ? `were ${then.status}, are now` : 'are now'} ${union.status}.`,
        a,
        b,
      );
    }
    for (const { id, kind } of union.children) {
      if (kind !== 'birth' && !then?.children.some((child) => child.id === id && child.kind === kind)) {
        say(`${name(id)} is now with ${union.partners.map(name).join(' and ')} (${kind}).`, id);
      }
    }
  }
  const parents = new Map(after.unions.map((union) => [key(union.partners), union]));
  for (const union of before.unions) {
    for (const { id, kind } of union.children) {
      const still = parents
        .get(key(union.partners))
        ?.children.some((child) => child.id === id && child.kind === kind);
      if (kind !== 'birth' && still !== true && now.has(id)) {
        say(
          `${name(id)} is no longer with ${union.partners.map(named(before)).join(' and ')} (${kind}).`,
          id,
        );
      }
    }
  }
  const [was, is] = [homeOf(before), homeOf(after)];
  for (const { id } of after.people) {
    const [from, to] = [was.get(id), is.get(id)];
    if (from === undefined || to === undefined || !old.has(id) || isSame(from, to)) continue;
    const others = to.members.filter((other) => other !== id).map(name);
    say(
      `${name(id)} now lives ${others.length === 0 ? 'without anybody else of those drawn' : `with ${others.join(', ')}`}.`,
      id,
    );
  }
  return { people, sentences };
};
