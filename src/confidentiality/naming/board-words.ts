import type { Case } from '../../../data-schema/case.js';
import { CASE_PHRASES, PROCESS_PHRASES } from '../process-phrases.js';

/** The keys under which post holders stand, one or more, with other words about them. */
const HOLD_NAMES = new Set([
  'author', 'signedOffBy', 'completedBy', 'by', 'lead', 'minuteTaker', 'deputyFor', 'present', 'apologies', 'owner',
  'responsible', 'salutation',
]); // prettier-ignore
const PHRASES = new Set([
  'shortName', 'group', 'area', 'authority', 'unit', 'address', 'procedures', 'policeForce',
  'statutoryGuidance', 'jobTitle', 'organisation', 'court', 'venue',
]); // prettier-ignore
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Cllr|PC|DC|DS|DI|DCI|Sgt|Sister|(?:Detective |Police |Chief )*(?:Constable|Sergeant|Inspector|Superintendent))\.?(?: \p{Lu}[\p{L}'’-]+)+/gu;

/** What belongs to the Board and to the agencies, and is not touched. */
export interface BoardWords {
  /** Names of those who hold a post. */
  readonly postHolders: readonly string[];
  /** Names of agencies, services and places, job titles, and the case’s own labels. */
  readonly phrases: readonly string[];
  /** Declared telephone numbers, digits only, and e-mail addresses, in small letters. */
  readonly contacts: ReadonlySet<string>;
}

/** Gathers them from board.yaml and from those parts of the case that say who takes part in the review. */
export const boardWords = (scr: Case): BoardWords => {
  const names = new Set<string>();
  const phrases = new Set<string>([
    scr.publicLabel,
    scr.reference,
    ...scr.professionals.map(({ role }) => role),
    ...PROCESS_PHRASES,
    ...CASE_PHRASES,
  ]);
  const contacts = new Set<string>();
  const take = (key: string, text: string, ofAgency: boolean): void => {
    if (key === 'name') (ofAgency ? phrases : names).add(text);
    else if (PHRASES.has(key)) phrases.add(text);
    if (HOLD_NAMES.has(key)) for (const [name] of text.matchAll(TITLED)) names.add(name);
    if (key === 'service') for (const part of [text, ...text.split(/, | and /)]) phrases.add(part);
    if (key === 'telephone') contacts.add(text.replaceAll(/\D/g, ''));
    if (key === 'email') contacts.add(text.toLowerCase());
  };
  const search = (value: unknown, key: string, ofAgency: boolean): void => {
    if (typeof value === 'string') return take(key, value, ofAgency);
    if (Array.isArray(value)) return value.forEach((item) => search(item, key, ofAgency));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    for (const [name, item] of Object.entries(value))
      search(item, name, 'shortName' in value || 'statutory' in value);
  };

  const { name, abbreviation, ...board } = scr.board;
  phrases.add(name).add(abbreviation);
  const chronologyAuthors = [...scr.chronologies.values()].map(({ author }) => ({ author }));
  const signatures = [...scr.actionPlans.values()].map(({ signedOff }) => signedOff);
  for (const part of [
    board,
    scr.panels,
    scr.letters,
    scr.agencies,
    scr.evaluation,
    scr.parallelInvestigations,
  ]) {
    search(part, '', false);
  }
  for (const part of [chronologyAuthors, signatures, scr.criminalProceedings]) search(part, '', false);
  if (scr.overviewReport && 'frontMatter' in scr.overviewReport)
    search(scr.overviewReport.frontMatter, '', false);
  for (const { meaning } of scr.acronyms) phrases.add(meaning);
  return { postHolders: [...names], phrases: [...phrases], contacts };
};
