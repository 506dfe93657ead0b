import type { ActionPlan } from '../../../data-schema/action-plan.js';
import { readDate } from '../cells/read-date.js';
import type { ActionBlock } from './find-action-blocks.js';

type Evidence = ActionPlan['recommendations'][number]['actions'][number]['evidence'][number];

/** Tells of something in the record that a person should look at. */
export type TellOfRecord = (code: string, message: string, hint: string) => void;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The evidence of an action once a returned record is taken in, in order of date. An update of the plan that the record
 * does not hold stays, because a form that was sent out earlier cannot have it; one of the same date is replaced.
 */
export const readEvidence = (
  block: ActionBlock,
  standing: readonly Evidence[],
  name: string,
  asOf: string,
  tell: TellOfRecord,
): readonly Evidence[] => {
  const returned = block.evidence.flatMap(({ text, date }): Evidence[] => {
    if (text === '') {
      tell(
        'evidence-without-text',
        `A date of update (${date}) stands without evidence: ${name}.`,
        'Ask the agency what was done.',
      );
      return [];
    }
    const read = readDate(date, { asOf });
    const isExact =
      read !== undefined && typeof read.date === 'string' && read.rest === '' && read.doubt === undefined;
    const day = read === undefined ? undefined : typeof read.date === 'string' ? read.date : read.date.sort;
    const words =
      date === '' || isExact ? text : `${text}\n(Date of update: ${date.replaceAll(/\s+/g, ' ')})`;
    // The day of an earlier import stays, where the record had no date then either.
    const known = standing.find((each) => fold(each.text) === fold(words))?.date;
    if (day === undefined && known === undefined)
      tell(
        'evidence-without-date',
        `Evidence has no date that can be read; the day of the import was taken: ${name}.`,
        'Correct the date in the plan.',
      );
    else if (day !== undefined && !isExact)
      tell(
        'evidence-date-doubtful',
        `The date of update "${date.replaceAll(/\s+/g, ' ')}" is not one exact day; ${day} was taken: ${name}.`,
        'Correct the date in the plan.',
      );
    return [{ date: day ?? known ?? asOf, text: words }];
  });
  const [dates, texts] = [
    new Set(returned.map(({ date }) => date)),
    new Set(returned.map(({ text }) => fold(text))),
  ];
  const kept = standing.filter(({ date, text }) => !dates.has(date) && !texts.has(fold(text)));
  if (kept.length > 0)
    tell(
      'evidence-kept',
      `The record does not hold every update of the plan; they were kept (${kept.map(({ date }) => date).join(', ')}): ${name}.`,
      'Delete them in the plan if the agency withdrew them.',
    );
  return [...kept, ...returned].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
