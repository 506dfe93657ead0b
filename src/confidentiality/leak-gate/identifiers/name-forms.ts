import type { Form, FormCondition } from './identifier.js';
import { sonsOf, spellingsOf, standsAlone } from './name-words.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { TITLE_WORDS } from './split-name.js';

/** A shorter one stands inside too many other words. */
const SHORTEST_RUN_TOGETHER = 5;

const isOrdinary = (word: string): boolean => ORDINARY_WORDS.has(word);

const conditionOf = (word: string): FormCondition => {
  if (isOrdinary(word)) return 'judged';
  return word.length <= 2 ? 'capital' : 'any';
};

/** `Brown` as `the Browns`; `Jones` as `the Joneses`. */
const pluralOf = (word: string): string => (/(?:[sxz]|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);

/** A name in one word alone, its plural or possessive run together with it, and titles before one that is also a word. */
const aloneForms = (word: string): Form[] => {
  const plural = pluralOf(word);
  const when = conditionOf(word);
  return [
    { words: [word], when },
    { words: [plural], when: when === 'any' && isOrdinary(plural) ? 'judged' : when },
    ...(when === 'any' ? [] : TITLE_WORDS.map((title): Form => ({ words: [title, word], when: 'titled' }))),
  ];
};

/** Forms of a name that stands for somebody without any other: the whole of it and each part that can. */
export const singleNameForms = (name: string): Form[] => [
  ...spellingsOf(name).flatMap((words) => [
    ...(words.length > 1 ? [together(words), { words: [words.join('')], when: 'any' } satisfies Form] : []),
    ...words.filter(standsAlone).flatMap(aloneForms),
  ]),
  ...sonsOf(name).flatMap((words): Form[] =>
    words.length > 1 ? [together(words)] : aloneForms(words[0] ?? ''),
  ),
];

/** Words one after another: enough of a name to count in small letters unless each could be an ordinary word. */
const together = (words: readonly string[]): Form => ({
  words,
  when: words.every((word) => isOrdinary(word) || word.length < 3) ? 'capital' : 'any',
});

/**
 * Given names, each of which somebody may be called by, with a family name: in either order, run together, and with the
 * initials of `all` given names.
 */
export const fullNameForms = (
  given: readonly string[],
  family: string,
  all: readonly string[] = given,
): Form[] => {
  const forms: Form[] = [];
  for (const last of [...spellingsOf(family), ...sonsOf(family)]) {
    for (const first of given.flatMap(spellingsOf)) {
      const joined = [first.join(''), last.join('')] as const;
      forms.push(
        together([...first, ...last]),
        together([...last, ...first]),
        runTogether(joined),
        runTogether([joined[1], joined[0]]),
      );
    }
    const letters = all.flatMap((name) => spellingsOf(name)[0] ?? []).map((word) => word.charAt(0));
    const called = given.flatMap((name) => spellingsOf(name)[0] ?? []).map((word) => word.charAt(0));
    for (const initial of new Set([...letters, ...called])) forms.push(...initialForms([initial], last));
    if (letters.length > 1) forms.push(...initialForms(letters, last));
  }
  return forms;
};

/** Parts without a blank. Two ordinary words may make a third, as in `rosewood` or `a long` way. */
const runTogether = (parts: readonly string[]): Form => {
  const word = parts.join('');
  const mayBeWord =
    word.length < SHORTEST_RUN_TOGETHER || parts.every((part) => part.length === 1 || isOrdinary(part));
  return { words: [word], when: mayBeWord ? 'label' : 'any' };
};

/** `J M Brown`, `JM Brown`, `Brown JM`, `jmbrown`. */
const initialForms = (initials: readonly string[], last: readonly string[]): Form[] => {
  const run = initials.join('');
  const name = last.join('');
  return [
    { words: [...initials, ...last], when: 'initials' },
    { words: [...last, ...initials], when: 'initials' },
    ...(initials.length > 1
      ? ([
          { words: [run, ...last], when: 'initials' },
          { words: [...last, run], when: 'initials' },
        ] satisfies Form[])
      : []),
    runTogether([run, name]),
  ];
};

/** Initials as the genogram gives them (`KB2`): in capitals, or in capitals with full stops. */
export const genogramInitialsForms = (initials: string): Form[] => {
  const letters = initials.toLowerCase().replaceAll(/\P{L}/gu, '');
  const number = initials.replaceAll(/\P{N}/gu, '');
  if (letters.length < 2) return [];
  return [
    { words: number === '' ? [letters] : [letters, number], when: 'capitals' },
    { words: [...letters], when: 'dotted' },
    { words: [...letters], when: 'spaced' },
    ...(number === '' ? [{ words: [`${letters}s`], when: 'capitals-and-s' } satisfies Form] : []),
  ];
};
