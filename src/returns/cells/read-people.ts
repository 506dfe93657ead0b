import type { FamilyMember } from '../../../data-schema/family.js';

export interface ReadPeople {
  readonly initials: readonly string[];
  /** Written like initials, but nobody has them. */
  readonly unknown: readonly string[];
  /** What is no initials and nobody's name. */
  readonly rest: readonly string[];
  /** Names and relationships that were turned into initials. */
  readonly named: readonly string[];
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const RELATIONSHIPS: Readonly<Record<string, string>> = {
  mother: 'mother', mum: 'mother', mo: 'mother', father: 'father', dad: 'father', fa: 'father', subject: 'subject',
  'subject child': 'subject', 'index child': 'subject', mgm: 'maternal grandmother', mgf: 'maternal grandfather',
  pgm: 'paternal grandmother', pgf: 'paternal grandfather',
}; // prettier-ignore

/** Finds people by initials first, then by whatever names only one of the family. */
export class FamilyNames {
  readonly #initials: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string | undefined>();

  constructor(family: readonly FamilyMember[], subject: string) {
    this.#initials = new Map(family.map(({ initials }) => [initials.toLowerCase(), initials]));
    for (const { id, initials, name, relationship } of family) {
      const [first = ''] = name.given.split(' ');
      const families = [name.family, ...name.former, ...name.variants];
      const words = new Set(
        [
          ...[name.given, first, ...name.knownAs].flatMap((given) => [
            given,
            ...families.flatMap((last) => [
              `${given} ${last}`,
              `${last} ${given}`,
              `${name.title ?? ''} ${given} ${last}`,
            ]),
          ]),
          ...(name.title === undefined ? [] : families.map((last) => `${name.title} ${last}`)),
          relationship,
          ...(id === subject ? ['subject'] : []),
        ].map(fold),
      );
      for (const word of words) {
        const other = this.#names.get(word);
        this.#names.set(word, this.#names.has(word) && other !== initials ? undefined : initials);
      }
    }
  }

  byInitials(text: string): string | undefined {
    return this.#initials.get(text.replaceAll(/[.\s]/g, '').toLowerCase());
  }

  byName(text: string): string | undefined {
    const folded = fold(text);
    return this.#names.get(folded) ?? this.#names.get(RELATIONSHIPS[folded] ?? '');
  }
}

/** The people in a cell: initials, names or relationships, parted by any sign. */
export const readPeople = (text: string, family: FamilyNames): ReadPeople => {
  const initials = new Set<string>();
  const unknown: string[] = [];
  const rest: string[] = [];
  const named: string[] = [];
  const take = (part: string): boolean => {
    const known = family.byInitials(part);
    if (known !== undefined) initials.add(known);
    else if (/^\p{Lu}[\p{Lu}\p{N}.]{1,5}$/u.test(part) && family.byName(part) === undefined)
      unknown.push(part.replaceAll('.', ''));
    else {
      const person = family.byName(part);
      if (person === undefined) return false;
      initials.add(person);
      named.push(`${part} (${person})`);
    }
    return true;
  };
  for (const part of text
    .split(/[,;/&+\n|]|\s+and\s+|\s+with\s+/i)
    .map((each) => each.trim().replace(/\.$/, ''))) {
    if (part === '' || /^[-–?]+$/.test(part)) continue;
    const bracket = /^(.*?)\s*\(([^)]*)\)$/.exec(part);
    const [plain, inner] = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [part, ''];
    if (take(part)) continue;
    const words = plain.split(/\s+/);
    if (bracket && plain !== '' && take(plain)) {
      if (family.byName(inner) === undefined && family.byInitials(inner) === undefined)
        rest.push(`(${inner})`);
    } else if (bracket && family.byInitials(inner) !== undefined) take(inner);
    else if (words.length > 1 && words.every((word) => family.byInitials(word) !== undefined))
      for (const word of words) take(word);
    else rest.push(part);
  }
  return { initials: [...initials], unknown: [...new Set(unknown)], rest, named };
};
