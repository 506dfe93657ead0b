/** Wordings of every review, in capitals or not, in which a word is nobody’s name. */
export const PROCESS_PHRASES: readonly string[] = [
  'Serious Case Review',
  'Serious Case Reviews',
  'Individual Management Review',
  'Overview Report',
  'Executive Summary',
  'Child Protection',
  'Child Protection Plan',
  'Child in Need',
  'Child Death',
  'Child and Adolescent',
  'Children and Young People',
  'Young People',
  'Young Person',
  'Young People’s',
  'Looked-after child',
  'Working Together',
  'Achieving Best Evidence',
  'Crown Court',
  'Christmas Eve',
  'Christmas Day',
  'Boxing Day',
  'New Year’s Eve',
  'New Year’s Day',
  'Good Friday',
  'Easter Sunday',
  'Easter Monday',
  'Bank Holiday',
  'May Day',
];

const list = (words: string): readonly string[] => words.split(' ');

/** What there is of a case, and of no person. */
export const OF_A_CASE = list(
  'closure conference conferences file files holder history law load management manager managers material notes number planning record records recording responsibility responsible review reviews study studies summary supervision work worker workers',
);
/** What is done to a case: with what follows such a word, it is not something that a person did. */
export const DONE_TO_A_CASE = list('allocated reallocated unallocated closed reopened opened');
export const AFTER_DONE = list(
  'by to under on in at with without after following as because due for and again',
);

/** Phrases of records in which a case is a file: `case conference`, `case closed by`. */
export const CASE_PHRASES: readonly string[] = [
  ...OF_A_CASE.map((word) => `case ${word}`),
  ...DONE_TO_A_CASE.flatMap((done) => AFTER_DONE.map((after) => `case ${done} ${after}`)),
];
