import { ORDINARY_WORDS } from './ordinary-words.js';
import type { Person } from './person.js';
import { PROPER_WORDS } from './proper-words.js';
import { keysOf } from './read-words.js';
import { PARTICLES } from './split-name.js';

/**
 * How a mention is put together, the surest first: a full name; one written as a single word; a given name with a
 * nickname in quotation marks; several given names; initials with a family name; a family name before the given ones; a
 * given name; a family name, in the singular or plural; a second given name; initials; initials with points.
 */
export const FORMS = [
  'full',
  'joined',
  'quoted',
  'givens',
  'initialled',
  'reversed',
  'given',
  'family',
  'plural',
  'middle',
  'initials',
  'dotted',
] as const;

export type FormKind = (typeof FORMS)[number];

/** One way in which a person may be mentioned: the keys of its words. */
export interface NameForm {
  readonly keys: readonly string[];
  readonly kind: FormKind;
  /** A maiden or other former name, which somebody else may have now. */
  readonly former?: boolean;
  /** Only the later part of a hyphenated name. */
  readonly part?: boolean;
  /** In small letters it may be another word: "joking" is not Jo King. */
  readonly needsCapital?: boolean;
}

type Keys = readonly string[];
const SHORTEST_PART = 3;
const MOST_MIDDLE_NAMES = 3;

/** Every way in which somebody may be mentioned. */
export const nameForms = (person: Person): readonly NameForm[] => {
  const firsts = person.firstNames.flatMap(spellings);
  const current = person.familyNames.flatMap(spellings);
  const former = person.formerNames.flatMap(spellings);
  const given = withMiddles(firsts, person.middleNames);
  const family = [...current, ...former, ...doubled([...current, ...former])];
  const withoutFirst = withMiddles([[]], person.middleNames).filter(({ keys }) => keys.join('').length > 1);
  const nicknames = person.firstNames.slice(1).flatMap(spellings);
  const laterParts = new Set(person.firstNames.flatMap((name) => keysOf(name).slice(1)));
  const initials = initialsOf(person);

  const forms: NameForm[] = [
    ...given.flatMap(({ keys }) => family.map((name) => form('full', keys, name))),
    ...withoutFirst.flatMap(({ keys }) => family.map((name) => form('full', keys, name))),
    ...given.flatMap(({ keys }) => family.map((name) => form('reversed', name, keys))),
    ...firsts.flatMap((first) => family.map((name) => joinedForm(first, name))),
    ...given.flatMap(({ keys }) =>
      nicknames.flatMap((nickname) => [[], ...family].map((name) => form('quoted', keys, nickname, name))),
    ),
    ...initials.flatMap((letters) =>
      family.flatMap((name) => [form('initialled', letters, name), form('initialled', name, letters)]),
    ),
    // "Jill B": a given name and the letter of the family name.
    ...firsts.flatMap((first) => current.map((name) => form('initialled', first, [letterOf(name)]))),
    ...given.filter(({ hasMiddle }) => hasMiddle).map(({ keys }) => form('givens', keys)),
    ...firsts.map((first) => ({
      ...form('given', first),
      part: first.length === 1 && laterParts.has(first.join()),
    })),
    ...person.middleNames.flatMap(spellings).map((middle) => form('middle', middle)),
    ...current.flatMap((name) => [
      form('family', name),
      ...plurals(name).map((plural) => form('plural', plural)),
    ]),
    ...former.map((name) => ({ ...form('family', name), former: true })),
    ...doubled([...current, ...former]).map((name) => form('family', name)),
    ...initialsForms(person.initials),
    ...(person.kind === 'family' ? allInitials(person) : []),
  ];
  return forms.filter(({ keys }) => keys.length > 0 && keys.every((key) => key !== ''));
};

const form = (kind: FormKind, ...parts: readonly Keys[]): NameForm => ({ kind, keys: parts.flat() });

const joinedForm = (first: Keys, family: Keys): NameForm => {
  const isShort = ([key = '', ...others]: Keys): boolean =>
    others.length === 0 && (key.length < 4 || ORDINARY_WORDS.has(key) || PROPER_WORDS.has(key));
  return {
    ...form('joined', [[...first, ...family].join('')]),
    needsCapital: isShort(first) && isShort(family),
  };
};

/** A name whole, as one word, and by its parts: `Smith-Jones`, `SmithJones`, `Smith`, `Jones`. */
const spellings = (name: string): readonly Keys[] => {
  const keys = keysOf(name);
  const [only = ''] = keys;
  if (keys.length < 2) {
    // "Mackay" is no "Mc Kay", but "MacLeod" is a "McLeod".
    const rest = /^mc(.{3,})/.exec(only)?.[1] ?? (/^Mac\p{Lu}/u.test(name) ? only.slice(3) : undefined);
    return rest === undefined
      ? [keys]
      : [
          keys,
          ...[[`mc${rest}`], [`mac${rest}`], ['mc', rest], ['mac', rest]].filter(
            (each) => each.join() !== only,
          ),
        ];
  }
  const parts = keys.filter((key) => key.length >= SHORTEST_PART && !PARTICLES.has(key)).map((key) => [key]);
  return [keys, [keys.join('')], ...parts];
};

/** Two family names side by side, as after a marriage. */
const doubled = (names: readonly Keys[]): readonly Keys[] =>
  names.flatMap((one) =>
    names.filter((other) => other.join() !== one.join()).map((other) => [...one, ...other]),
  );

/** First names alone, and each followed by some or all of the others, whole or by their letters. */
const withMiddles = (
  firsts: readonly Keys[],
  middleNames: readonly string[],
): readonly { readonly keys: Keys; readonly hasMiddle: boolean }[] => {
  const given = firsts.map((keys) => ({ keys, hasMiddle: false }));
  for (const middle of middleNames.slice(0, MOST_MIDDLE_NAMES)) {
    const added = [...spellings(middle), [letterOf(keysOf(middle))]];
    given.push(
      ...given.flatMap(({ keys }) => added.map((more) => ({ keys: [...keys, ...more], hasMiddle: true }))),
    );
  }
  return given;
};

/** The letters of the given names before a family name: `J`, `J M`, `JM`. */
const initialsOf = ({ firstNames, middleNames }: Person): readonly Keys[] => {
  const middle = middleNames.slice(0, MOST_MIDDLE_NAMES).map((name) => letterOf(keysOf(name)));
  const hyphenated = keysOf(firstNames[0] ?? '').map((key) => key.slice(0, 1));
  const firsts = [...new Set(firstNames.map((name) => letterOf(keysOf(name))))].filter(
    (letter) => letter !== '',
  );
  const all = firsts.flatMap((first) =>
    Array.from({ length: middle.length + 1 }, (_, count) => [first, ...middle.slice(0, count)]),
  );
  const sets = hyphenated.length > 1 ? [...all, hyphenated] : all;
  return sets.flatMap((letters) => (letters.length > 1 ? [letters, [letters.join('')]] : [letters]));
};

const letterOf = (keys: Keys): string => (keys[0] ?? '').slice(0, 1);

const plurals = (name: Keys): readonly Keys[] => {
  const last = name.at(-1) ?? '';
  const endings = /(?:s|x|z|ch|sh)$/.test(last) ? ['es'] : ['s'];
  return endings.map((ending) => [...name.slice(0, -1), last + ending]);
};

/** The letters of the whole name with points: "J.M.B.". */
const allInitials = ({ firstNames, middleNames, familyNames }: Person): readonly NameForm[] =>
  familyNames.map((name) =>
    form(
      'dotted',
      [firstNames[0] ?? '', ...middleNames, name].map((each) => letterOf(keysOf(each))),
    ),
  );

const initialsForms = (initials: string | undefined): readonly NameForm[] => {
  if (initials === undefined) return [];
  const keys = keysOf(initials);
  const letters = [...keys.join('')];
  if (keys.length > 1) return [{ kind: 'dotted', keys }];
  const dotted = letters.length > 1 && letters.every((letter) => /\p{L}/u.test(letter));
  return [form('initials', keys), ...(dotted ? [form('dotted', letters)] : [])];
};
