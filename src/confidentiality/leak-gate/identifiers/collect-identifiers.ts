import type { Case } from '../../../../data-schema/case.js';
import type { NamingDecision } from '../../../../data-schema/naming-decisions.js';
import { tokensOf } from '../text/tokens-of.js';
import { allowedPhrases, publicTexts, WIDEST_GAP } from './allowed-phrases.js';
import { type CaseText, caseTexts } from './case-texts.js';
import { familyAddresses, familyDates, familyInitials, familyNames } from './family-identifiers.js';
import type { Form, GatedAudience, Identifier } from './identifier.js';
import { institutionIdentifiers } from './institutions.js';
import { numberIdentifiers } from './number-identifiers.js';
import { officialsOf } from './officials.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { officialIdentifiers, professionalIdentifiers } from './staff-identifiers.js';

/** Short forms that are read as something else before they are read as somebody’s initials. */
const COMMON_SHORT_FORMS =
  'AD AM BC CD CV DC DI DS EU GP HM HR ID IT IV MA MP NB PA PC PE PM PR PS QC RE TV UK US'.split(' ');

/** What is looked for in what goes to an audience, and the wordings in which it may stand. */
export interface Identifiers {
  readonly identifiers: readonly Identifier[];
  readonly allowed: readonly Form[];
}

export interface CollectOptions {
  /** The case’s password; it is never shown. */
  readonly password?: string | undefined;
  /** Wordings that somebody has looked at and found to name nobody. */
  readonly accepted?: readonly string[] | undefined;
}

/** What is the Board’s own and may be shown: to the public its own, to Ofsted that of everybody who holds a post. */
const contactDetails = (texts: readonly CaseText[], audience: GatedAudience): string[] => {
  const isBoards = ({ source: { file, path } }: CaseText): boolean =>
    file === 'board.yaml' &&
    (audience === 'ofsted' || path.length === 1 || path[0] === 'chair' || path[0] === 'manager');
  const isOfficials = ({ source: { path } }: CaseText): boolean =>
    audience === 'ofsted' &&
    /^(?:telephone|email)$/.test(String(path.at(-1))) &&
    !path.includes('supportWorker');
  return texts.filter((text) => isBoards(text) || isOfficials(text)).map(({ text }) => text);
};

const merge = (identifiers: readonly Identifier[]): Identifier[] => {
  const byValue = new Map<string, Identifier>();
  for (const identifier of identifiers) {
    const key = `${identifier.kind} ${identifier.value.toLowerCase()}`;
    const known = byValue.get(key);
    byValue.set(key, known ? { ...known, sources: [...known.sources, ...identifier.sources] } : identifier);
  }
  return [...byValue.values()];
};

/**
 * Every identifier of a case that an audience may not read (1 §1.1, 2 §2.9, 3.7 note 4), and the wordings that are no
 * hits. `public`: names nobody but those who answer for the review, and no initials. `ofsted`: names those who hold a
 * post, and the family by initials. Each identifier says where in the data it comes from.
 */
export const collectIdentifiers = (
  scr: Case,
  audience: GatedAudience,
  options: CollectOptions = {},
): Identifiers => {
  const texts = caseTexts(scr);
  const ofCase = texts.filter(({ source }) => source.file !== 'board.yaml');
  const shortForms = new Set([...COMMON_SHORT_FORMS, ...scr.acronyms.map(({ short }) => short)]);
  const officials = officialsOf(scr, audience);
  const inFamily = (collect: (member: Case['family'][number], index: number) => Identifier[]) =>
    scr.family.flatMap(collect);
  const people = [...inFamily(familyNames), ...professionalIdentifiers(scr, shortForms)];
  const identifiers = [
    ...(options.password === undefined || options.password.trim() === ''
      ? []
      : [passwordIdentifier(options.password)]),
    ...people,
    ...(audience === 'public'
      ? [
          ...officialIdentifiers(officials),
          ...inFamily((member, index) => familyInitials(member, index, shortForms)),
        ]
      : []),
    ...inFamily((member, index) => familyDates(scr, member, index, audience)),
    ...inFamily((member, index) => familyAddresses(scr, member, index, audience)),
    ...numberIdentifiers(audience === 'public' ? texts : ofCase, contactDetails(texts, audience)),
    ...institutionIdentifiers(ofCase, [
      ...publicTexts(scr),
      ...(audience === 'ofsted' ? servicesOf(scr) : []),
    ]),
  ];
  return {
    identifiers: merge(identifiers),
    allowed: [
      ...allowedPhrases(scr, officials, namesOf(scr), options.accepted ?? []),
      ...(scr.namingDecisions ?? []).flatMap(decidedOn),
    ],
  };
};

/** A school or surgery that takes part in the review is a source of information that Ofsted is told of (3.7, Agency). */
const servicesOf = (scr: Case): string[] =>
  scr.agencies.flatMap(({ service }) => (service === undefined ? [] : [service]));

/**
 * What was decided to be nobody’s name: the word wherever its phrase stands, and no other name in that phrase; or the
 * word everywhere, where it is also an ordinary word.
 */
const decidedOn = ({ is, word, phrase }: NamingDecision): Form[] => {
  const decided = tokensOf(word);
  if (is !== 'not-a-name' || decided.length === 0) return [];
  if (phrase === undefined)
    return decided.every((each) => ORDINARY_WORDS.has(each)) ? [{ words: decided, when: 'any' }] : [];
  const words = tokensOf(phrase);
  return words.flatMap((_, from): Form[] =>
    decided.every((each, index) => words[from + index] === each)
      ? [{ words, when: 'any', widestGap: WIDEST_GAP, covers: [from, from + decided.length] }]
      : [],
  );
};

const passwordIdentifier = (text: string): Identifier => ({
  kind: 'password',
  value: '•••',
  sources: [],
  search: { by: 'secret', text },
});

/** The words of the names of those who may not be named. */
const namesOf = (scr: Case): ReadonlySet<string> =>
  new Set([
    ...scr.family.flatMap(({ name }) =>
      [name.given, name.family, ...name.knownAs, ...name.former, ...name.variants].flatMap(tokensOf),
    ),
    ...scr.professionals.flatMap(({ name }) => tokensOf(name)),
  ]);
