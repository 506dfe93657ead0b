import type { Sex } from './person.js';

/** What a title says of the person who has it. */
export interface Title {
  readonly sex?: Sex;
  readonly adult?: boolean;
  /** Goes with a post or a degree, so that nobody in the family has it unless the case says so. */
  readonly professional?: boolean;
  /** Also an ordinary word, and a title only with a capital. */
  readonly needsCapital?: boolean;
}

const PROFESSIONAL: Title = { professional: true };
const RANK: Title = { professional: true, needsCapital: true };

/** Titles by their words; a title of several words has each of them here. */
export const TITLES: ReadonlyMap<string, Title> = new Map<string, Title>([
  ['mr', { sex: 'male', adult: true }],
  ['mrs', { sex: 'female', adult: true }],
  ['ms', { sex: 'female', adult: true }],
  ['miss', { sex: 'female', needsCapital: true }],
  ['mx', {}],
  ['master', { sex: 'male', adult: false, needsCapital: true }],
  ...['dr', 'prof', 'professor', 'rev', 'revd', 'cllr', 'sgt', 'insp', 'supt'].map(
    (key) => [key, PROFESSIONAL] as const,
  ),
  ...[
    'doctor', 'reverend', 'canon', 'imam', 'rabbi', 'sister', 'matron', 'nurse', 'midwife', 'sir', 'dame', 'lord',
    'lady', 'hon', 'judge', 'justice', 'hhj', 'councillor', 'coroner', 'pc', 'wpc', 'ps', 'wps', 'dc', 'wdc', 'tdc',
    'ds', 'dsu', 'di', 'dci', 'dcs', 'pcso', 'detective', 'constable', 'sergeant', 'inspector', 'superintendent',
    'officer',
  ].map((key) => [key, RANK] as const), // prettier-ignore
]);

/** Words that stand only before or between the words of a title: `Chief Superintendent`, `Police Constable`. */
export const TITLE_COMPANIONS: ReadonlySet<string> = new Set([
  'chief', 'police', 'temporary', 'acting', 'assistant', 'deputy', 'staff', 'senior', 'woman',
]); // prettier-ignore

/** Words for kin that stand before a given name like a title. */
export const KIN_TITLES: ReadonlySet<string> = new Set([
  'aunt', 'auntie', 'aunty', 'uncle', 'nan', 'nana', 'nanna', 'nanny', 'gran', 'granny', 'grandma', 'grandmother',
  'grandad', 'granddad', 'grandpa', 'grandfather', 'mum', 'mummy', 'mam', 'dad', 'daddy',
]); // prettier-ignore
