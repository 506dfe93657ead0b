import type { Case } from '../../../data-schema/case.js';
import { isRealDay } from '../../../data-schema/is-real-day.js';
import { unknownName } from '../../diagnostics/unknown-name.js';
import type { DocumentDefinition, View } from '../../documents/definition.js';
import { type ViewField, viewFields, type ViewKey } from './view-fields.js';

/** How a document is to be shown, as the fields of the page or its address say it. */
export type AskedView = Readonly<Partial<Record<ViewKey, string>>>;

/** Why what stands in a field cannot be followed. */
export interface Refusal {
  readonly field: ViewKey;
  readonly message: string;
}

export interface ReadView {
  readonly view: View;
  /** Empty where all of it can be followed. */
  readonly refused: readonly Refusal[];
}

/** Reads how a document is to be shown, as strictly as the command line does. Nothing is guessed or left out unsaid. */
export const readView = (scr: Case, definition: DocumentDefinition, asked: AskedView): ReadView => {
  const fields = viewFields(definition, scr);
  const refused = (Object.keys(asked) as ViewKey[]).flatMap((key): Refusal[] => {
    const value = asked[key];
    if (value === undefined) return [];
    const message = refuse(
      fields.find((field) => field.key === key),
      value,
    );
    return message === undefined ? [] : [{ field: key, message }];
  });
  const { asAt, andAsAt, bonds, person, agency, from, to } = asked;
  if (refused.length === 0 && from !== undefined && to !== undefined && from > to)
    refused.push({ field: 'to', message: 'This day is before the first one: put the later day here.' });
  const isExtract = [person, agency, from, to].some((each) => each !== undefined);
  return {
    refused,
    view: {
      asAt: [asAt, andAsAt].filter((day) => day !== undefined),
      withBonds: bonds !== undefined,
      ...(isExtract ? { extract: { person, agency, from, to } } : {}),
    },
  };
};

const refuse = (field: ViewField | undefined, value: string): string | undefined => {
  if (!field) return 'This cannot be chosen for this document.';
  const { key, kind, options = [] } = field;
  if (kind === 'day' && !isRealDay(value))
    return `“${value}” is not a day of the calendar. Give day, month and year.`;
  if (kind === 'yes-or-no' && value !== 'yes') return 'This is either chosen or not.';
  const ids = options.map(({ id }) => id);
  if (kind === 'one-of' && !ids.includes(value))
    return unknownName(NOUNS[key] ?? 'such', value, ids, 'Choose one of the list.');
  return undefined;
};

const NOUNS: Readonly<Partial<Record<ViewKey, string>>> = { person: 'person', agency: 'agency' };
