/** The age of the child that our own chronologies print under the date. */
const AGE_LINE =
  /^(?:unborn|age (?:about )?(?:newborn|\d{1,3} (?:day|week|month)s?|\d{1,3}y(?: \d{1,2}m)?))$/i;
/** What our own chronologies print above an agency’s notes when they are merged. */
const MARK_LINE =
  /^(?:(?:before|after) the period of the review|within a time for which the agency states no contact|possible duplicate of \d+ .*|differs from \d+: .*)$/i;

const without = (text: string, pattern: RegExp): string =>
  text
    .split('\n')
    .filter((line) => !pattern.test(line.trim()))
    .join('\n');

/** A date cell without what this program printed there: it comes back in a form that was filled in from ours. */
export const leaveOutAge = (text: string): string => without(text, AGE_LINE);

/** The notes of a row without the marks of a merge. */
export const leaveOutMarks = (text: string): string => without(text, MARK_LINE);
