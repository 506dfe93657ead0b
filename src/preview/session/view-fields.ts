import type { Case } from '../../../data-schema/case.js';
import { agenciesToExtract, personsToExtract } from '../../chronology/extract-choices.js';
import type { DocumentDefinition } from '../../documents/definition.js';

/** What may be chosen of how a document is shown; also the names by which the page’s address keeps it. */
export const VIEW_KEYS = ['asAt', 'andAsAt', 'bonds', 'person', 'agency', 'from', 'to'] as const;

export type ViewKey = (typeof VIEW_KEYS)[number];

/** A field in which it is chosen. */
export interface ViewField {
  readonly key: ViewKey;
  readonly label: string;
  /** A day of the calendar, yes or no, or one of a list. */
  readonly kind: 'day' | 'yes-or-no' | 'one-of';
  /** Of a list: what stands for nothing chosen, and what may be. */
  readonly all?: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
}

/** What can be chosen for a document, as its definition says it; of the lists, what the case has. */
export const viewFields = (
  { isDated, takesExtract, onePer }: DocumentDefinition,
  scr: Case,
): readonly ViewField[] => [
  ...(isDated === true ? DRAWN_AS : []),
  ...(takesExtract === true
    ? [
        field('person', 'Only entries about', 'Everybody', personsToExtract(scr).map(itself)),
        // The chronology of one agency is an extract already.
        ...(onePer === 'agency' ? [] : [field('agency', 'Only entries of', 'All agencies', agenciesOf(scr))]),
        { key: 'from' as const, label: 'From', kind: 'day' as const },
        { key: 'to' as const, label: 'To', kind: 'day' as const },
      ]
    : []),
];

const DRAWN_AS: readonly ViewField[] = [
  { key: 'asAt', label: 'As at', kind: 'day' },
  { key: 'andAsAt', label: 'and as at', kind: 'day' },
  { key: 'bonds', label: 'Show emotional bonds', kind: 'yes-or-no' },
];

const field = (key: ViewKey, label: string, all: string, options: ViewField['options'] = []): ViewField => ({
  key,
  label,
  kind: 'one-of',
  all,
  options,
});

const itself = (id: string) => ({ id, name: id });

const agenciesOf = (scr: Case): { readonly id: string; readonly name: string }[] =>
  agenciesToExtract(scr).map((id) => ({
    id,
    name: scr.board.agencies.find((each) => each.id === id)?.name ?? id,
  }));
