import type {
  ChildKind,
  FamilyGraph,
  GraphPerson,
  Union,
  UnionChild,
  UnionStatus,
} from '../../src/genogram/family-graph.js';

/** The same numbers for the same seed (mulberry32). */
const openRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * A family made up by chance: up to 60 people in up to five generations, with parents alone, several partners, half
 * siblings, cousins who married, adopted and fostered children, twins, people without a tie, and households.
 */
export const generateFamily = (seed: number): FamilyGraph => {
  const random = openRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const chance = (share: number): boolean => random() < share;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  // Most are small, as most families are.
  const most = 3 + Math.floor(58 * random() * random());
  const people: GraphPerson[] = [];
  const unions: (Union & { children: UnionChild[] })[] = [];
  const generation = new Map<string, number>();
  const born = new Map<string, number>();
  const hasParents = new Set<string>();

  const add = (year: number, level: number, symbol?: GraphPerson['symbol']): string => {
    const id = `n${people.length + 1}`;
    const isDated = chance(0.85);
    const isDead = chance(0.15);
    people.push({
      id,
      symbol: symbol ?? (chance(0.04) ? 'unknown' : chance(0.03) ? 'other' : chance(0.5) ? 'male' : 'female'),
      isSubject: false,
      isDead,
      age: isDated ? String(Math.max(0, 2009 - year)) : '',
      label: [
        pick(['JB', 'Tom Brown', 'Agnieszka Wójcik', 'Alexandra Fotherington-Smythe', 'Al']) ?? 'X',
        ...(isDated ? [`b. 01/02/${year}`] : []),
        ...(isDead ? ['d. 03/04/2008'] : []),
      ],
      sortDate: isDated ? `${year}-${String(1 + upTo(11)).padStart(2, '0')}-01` : undefined,
    });
    generation.set(id, level);
    born.set(id, year);
    return id;
  };
  const join = (a: string, b: string | undefined): Union & { children: UnionChild[] } => {
    const union = {
      id: `u${unions.length + 1}`,
      partners: b === undefined ? ([a] as const) : ([a, b] as const),
      status:
        pick<UnionStatus>(['married', 'cohabiting', 'relationship', 'separated', 'divorced', 'none']) ??
        'none',
      wasMarried: chance(0.5),
      label: chance(0.4) ? [`m. ${(born.get(a) ?? 1980) + 22}`] : [],
      sortDate: chance(0.6) ? `${(born.get(a) ?? 1980) + 20 + upTo(9)}-01-01` : undefined,
      children: [],
    };
    unions.push(union);
    return union;
  };

  for (let root = 0; root <= upTo(2); root += 1) {
    const year = 1915 + upTo(20);
    join(add(year, 0), chance(0.9) ? add(year + 2, 0) : undefined);
  }
  for (let index = 0; index < unions.length && people.length < most; index += 1) {
    const union = unions[index];
    if (!union) break;
    const [a] = union.partners;
    const level = (generation.get(a) ?? 0) + 1;
    if (level > 4) continue;
    const count = upTo(4);
    for (let child = 0; child < count && people.length < most; child += 1) {
      const year = Math.min((born.get(a) ?? 1950) + 18 + 2 * child + upTo(1), 2008);
      const small = chance(0.05)
        ? pick<GraphPerson['symbol']>(['pregnancy', 'miscarriage', 'stillbirth'])
        : undefined;
      const id = add(year, level, small);
      hasParents.add(id);
      const kind: ChildKind = chance(0.05) ? 'adoptive' : 'birth';
      const twin = chance(0.06) && people.length < most ? add(year, level) : undefined;
      const group = twin === undefined ? {} : { birthGroup: `t${id}`, isIdentical: chance(0.5) };
      union.children.push({ id, kind, isMain: true, ...group });
      if (twin !== undefined) {
        hasParents.add(twin);
        // Twins are born on the day, or their order cannot be told.
        const [one, other] = [people.at(-2), people.at(-1)];
        if (one && other) people[people.length - 1] = { ...other, sortDate: one.sortDate };
        union.children.push({ id: twin, kind, isMain: true, ...group });
      }
      if (small !== undefined || year > 1990) continue;
      const partners = chance(0.7) ? 1 + (chance(0.2) ? upTo(3) : 0) : 0;
      for (let partner = 0; partner < partners && people.length < most; partner += 1) {
        const cousin = chance(0.08)
          ? pick(
              people.filter(
                (each) =>
                  hasParents.has(each.id) &&
                  each.symbol.length < 8 &&
                  generation.get(each.id) === level &&
                  each.id !== id,
              ),
            )
          : undefined;
        const known = unions.some(
          ({ partners: pair }) => pair.includes(id) && cousin !== undefined && pair.includes(cousin.id),
        );
        if (cousin && !known) join(id, cousin.id);
        else join(id, chance(0.9) ? add(year + upTo(4) - 2, level) : undefined);
      }
    }
  }
  // Foster carers and second families of children who have a place already.
  if (chance(0.3)) {
    const child = pick(people.filter(({ id }) => hasParents.has(id)));
    const carers = pick(
      unions.filter(
        ({ partners: [a], children }) =>
          child &&
          (generation.get(a) ?? 0) + 1 === generation.get(child.id) &&
          !children.some(({ id }) => id === child.id),
      ),
    );
    if (child && carers)
      carers.children.push({
        id: child.id,
        kind: pick<ChildKind>(['foster', 'adoptive', 'guardian']) ?? 'foster',
        isMain: false,
      });
    else if (child && people.length + 2 <= 60) {
      const level = (generation.get(child.id) ?? 1) - 1;
      join(add(1950, level), add(1952, level)).children.push({ id: child.id, kind: 'foster', isMain: false });
    }
  }
  if (chance(0.3)) add(1980, 0);
  const subject = pick(people);
  const members = people.map(({ id }) => id);
  const households = Array.from({ length: upTo(3) }, (_, index) => ({
    id: `h${index + 1}`,
    label: `${index + 1} High Street`,
    members: Array.from(
      { length: 1 + upTo(4) },
      () => members.splice(upTo(Math.max(members.length - 1, 0)), 1)[0],
    ).filter((id) => id !== undefined),
  })).filter((household) => household.members.length > 0);
  return {
    people: people.map((person) => ({ ...person, isSubject: person === subject })),
    unions: unions.filter(({ partners, children }) => partners.length === 2 || children.length > 0),
    households,
    bonds: [],
  };
};
