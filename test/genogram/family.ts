import type {
  Bond,
  BondKind,
  ChildKind,
  FamilyGraph,
  GraphPerson,
  PersonSymbol,
  Union,
  UnionStatus,
} from '../../src/genogram/family-graph.js';

/** Writes down a family in a few lines, for tests. */
export class Family {
  readonly #people: GraphPerson[] = [];
  readonly #unions: Union[] = [];
  readonly #households: { id: string; label: string; members: string[] }[] = [];
  readonly #bonds: Bond[] = [];

  /** `m Tom 1970` is a man, `f` a woman, `o` neither, `u` unknown, `p` a pregnancy, `x` a miscarriage, `s` a stillbirth; `+` for dead, `!` for the subject. */
  people(...lines: readonly string[]): this {
    for (const line of lines) {
      const [kind = 'u', id = '', year = '', ...marks] = line.split(' ');
      const symbols: Record<string, PersonSymbol> = {
        m: 'male', f: 'female', o: 'other', u: 'unknown', p: 'pregnancy', x: 'miscarriage', s: 'stillbirth',
      }; // prettier-ignore
      this.#people.push({
        id,
        symbol: symbols[kind] ?? 'unknown',
        isSubject: marks.includes('!'),
        isDead: marks.includes('+'),
        age: /^\d{4}$/.test(year) ? String(2008 - Number(year)) : '',
        label: [
          id,
          ...(/^\d{4}$/.test(year) ? [`b. 01/07/${year}`] : []),
          ...(marks.includes('+') ? ['d. 02/03/2005'] : []),
        ],
        sortDate: /^\d{4}$/.test(year) ? `${year}-07-01` : undefined,
      });
    }
    return this;
  }

  /** `Tom+Ann=Sam,Sue married m.1990`; a child’s kind follows a colon: `Sam:adoptive`; twins carry `/t1`, identical ones `/t1i`; `*` says that it is not the child’s main line. */
  union(line: string): this {
    const [family = '', status = 'none', ...label] = line.split(' ');
    const [partners = '', children = ''] = family.split('=');
    const [a = '', b] = partners.split('+');
    this.#unions.push({
      id: `u${this.#unions.length + 1}`,
      partners: b === undefined ? [a] : [a, b],
      status: status as UnionStatus,
      wasMarried: status === 'married' || status === 'divorced',
      label: label.filter((text) => text !== ''),
      sortDate: /(\d{4})/.exec(label.join(' '))?.[1]?.concat('-01-01'),
      children: children
        .split(',')
        .filter((text) => text !== '')
        .map((text) => {
          const [, id = '', kind = 'birth', group, same, second] =
            /^([^:/*]+)(?::(\w+))?(?:\/(\w+?)(i)?)?(\*)?$/.exec(text) ?? [];
          return {
            id,
            kind: kind as ChildKind,
            isMain: second === undefined,
            ...(group === undefined ? {} : { birthGroup: group, isIdentical: same !== undefined }),
          };
        }),
    });
    return this;
  }

  household(label: string, ...members: readonly string[]): this {
    this.#households.push({ id: `h${this.#households.length + 1}`, label, members: [...members] });
    return this;
  }

  bond(kind: BondKind, from: string, to: string): this {
    this.#bonds.push({ kind, people: [from, to], label: '' });
    return this;
  }

  graph(): FamilyGraph {
    return { people: this.#people, unions: this.#unions, households: this.#households, bonds: this.#bonds };
  }
}
