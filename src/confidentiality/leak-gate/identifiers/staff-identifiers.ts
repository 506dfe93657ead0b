import type { Case } from '../../../../data-schema/case.js';
import type { Form, Identifier } from './identifier.js';
import { fullNameForms, singleNameForms } from './name-forms.js';
import type { Official } from './officials.js';
import { splitName, TITLE_WORDS } from './split-name.js';
import { tokensOf } from '../text/tokens-of.js';

/** The names of those who worked with the family, and their initials where they stand in brackets after a role. */
export const professionalIdentifiers = (scr: Case, shortForms: ReadonlySet<string>): Identifier[] => {
  const ofFamily = new Set(scr.family.map(({ initials }) => initials));
  return scr.professionals.flatMap((professional, index): Identifier[] => {
    const sources = [{ file: 'case.yaml', path: ['professionals', index, 'name'] }];
    const { given, family } = splitName(professional.name);
    if (family === '') return [];
    const initials = professional.initials ?? [...given, family].map((part) => part.charAt(0)).join('');
    const forms: Form[] = [...fullNameForms(given, family), ...[...given, family].flatMap(singleNameForms)];
    const bracketed = tokensOf(initials);
    return [
      { kind: 'professional-name', value: professional.name, sources, search: { by: 'words', forms } },
      ...(bracketed.length > 0 && !ofFamily.has(initials) && !shortForms.has(initials)
        ? [
            {
              kind: 'professional-initials',
              value: initials,
              sources: [{ file: 'case.yaml', path: ['professionals', index] }],
              search: { by: 'words', forms: [{ words: bracketed, when: 'bracketed' }] },
            } satisfies Identifier,
          ]
        : []),
    ];
  });
};

/** The names of officials who may not be named. Nobody calls them by a given name alone, and their names need a capital. */
export const officialIdentifiers = (officials: readonly Official[]): Identifier[] =>
  officials
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .flatMap(({ name, sources }): Identifier[] => {
      const { given, family } = splitName(name);
      if (family === '') return [];
      const alone = singleNameForms(family).map((form): Form =>
        form.words.length === 1 && form.when === 'any' ? { ...form, when: 'capital' } : form,
      );
      return [
        {
          kind: 'post-holder-name',
          value: name,
          sources,
          search: { by: 'words', forms: [...fullNameForms(given, family), ...alone] },
        },
      ];
    });

/**
 * Words in which an official who may be named is named. One whose family name somebody else in the case bears is known
 * by the full name alone.
 */
export const officialNamings = (official: Official, sharedNames: ReadonlySet<string>): Form[] => {
  const { given, family } = splitName(official.name);
  const last = tokensOf(family);
  const first = given.flatMap(tokensOf);
  if (last.length === 0) return [];
  const shared = last.some((word) => sharedNames.has(word));
  const full: Form[] =
    first.length === 0
      ? []
      : [
          { words: [...first, ...last], when: 'any' },
          { words: [first[0] ?? '', ...last], when: 'any' },
          { words: [...first.map((word) => word.charAt(0)), ...last], when: 'initials' },
        ];
  if (shared) return full;
  const salutation = official.salutation === undefined ? [] : [tokensOf(official.salutation)];
  return [
    ...full,
    ...[...TITLE_WORDS.map((title) => [title, ...last]), ...salutation].map((words): Form => ({
      words,
      when: 'any',
    })),
  ];
};
