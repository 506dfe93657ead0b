import type { Attachment, Case } from '../../data-schema/case.js';
import type { ChronologyExtract } from '../../data-schema/chronology.js';

/** Who a document is written for; it decides how people are named in it and whether it is locked. */
export const AUDIENCES = ['family', 'agency', 'panel', 'ofsted', 'public', 'internal'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Kinds of file; `svg` and `png` are of a document that is a picture. */
export type Format = 'docx' | 'xlsx' | 'pdf' | 'svg' | 'png';

/** Where in the process a document is made, in order. */
export const STAGES = [
  'referral',
  'notification',
  'agency-reviews',
  'overview',
  'action-plans',
  'submission',
] as const;

export type Stage = (typeof STAGES)[number];

/** One addressee of a document. */
export interface Recipient {
  /** What `--recipient` takes: the id of an agency, a person in the family or a meeting, or `case`. */
  readonly id: string;
  /** As a table shows it to the RSCB Manager. */
  readonly name: string;
  /** What the file name carries, never a name of the family; left out where there is one copy for the case. */
  readonly fileLabel?: string;
}

/** What of a case a document is to show, where somebody asked for more or less than it shows of itself. */
export interface View {
  /** The kind of file that is made. */
  readonly format?: Format;
  /** Which entries of the chronologies are printed; all unless this says otherwise. */
  readonly extract?: ChronologyExtract;
  /** ISO days as at which the family is drawn, side by side. */
  readonly asAt?: readonly string[];
  /** Lines of feeling are drawn. */
  readonly withBonds?: boolean;
}

/** Whether a document can be made for this case now. */
export type Applicability =
  | { readonly state: 'ready' }
  | { readonly state: 'not-applicable'; readonly reason: string }
  | { readonly state: 'waiting'; readonly missing: readonly string[] };

/**
 * A document of the process: what it is called, whom it is for, and what stands in its template's tags.
 * Pure: reads the case and nothing else. Adding a document is one of these and a template of the same id.
 */
export interface DocumentDefinition<MergeData extends object = object> {
  /** Also the name of its template, `templates/<id>.docx`. */
  readonly id: string;
  readonly title: string;
  /** Where in the process its form stands, such as `3.5` or `1 §8.7`. */
  readonly reference: string;
  readonly stage: Stage;
  readonly format: Format;
  /** Further files of the same merge data, each with a template of its own where its format has one. */
  readonly alsoIn?: readonly Format[];
  readonly audience: Audience;
  /** Kinds of file that are made for the panel alone, with full names; no pack holds them. */
  readonly forPanel?: readonly Format[];
  /** Prints entries of chronologies, and can print an extract of them. */
  readonly takesExtract?: boolean;
  /** What there is one of per recipient: `case`, `agency`, `family recipient`, `panel meeting`. */
  readonly onePer: string;
  /** Drawn as at the days that are asked for, which its file name then says. */
  readonly isDated?: boolean;
  /** Never written without a lock, not even where somebody says that no lock is meant. */
  readonly alwaysLocked?: boolean;
  appliesTo(scr: Case): Applicability;
  /** Those that it can be made for now; empty only where `appliesTo` is not ready. */
  recipients(scr: Case): readonly Recipient[];
  /** The values of the template's tags for one recipient; `asOf` is the day on which it is made. */
  mergeData(scr: Case, recipient: Recipient, asOf: string, view?: View): MergeData;
  /** The finished file that somebody else wrote and that stands in place of ours, if there is one. */
  passThrough?(scr: Case, recipient: Recipient): Attachment | undefined;
}

/** Every kind of file that a document is made as, its own first; those for the panel alone last. */
export const formatsOf = ({ format, alsoIn = [], forPanel = [] }: DocumentDefinition): readonly Format[] => [
  format,
  ...alsoIn,
  ...forPanel,
];

/** Who a file of a document is for, unless another audience is asked for. */
export const audienceOf = ({ audience, forPanel = [] }: DocumentDefinition, format: Format): Audience =>
  forPanel.includes(format) ? 'panel' : audience;

/** Every kind of file but pictures: those are made when somebody asks for the document, and go into no pack. */
export const documentFormatsOf = (definition: DocumentDefinition): readonly Format[] =>
  formatsOf(definition).filter((format) => format !== 'svg' && format !== 'png');

/** The kinds of file of a document that a pack holds: those for the panel alone only where it is for the panel. */
export const packFormatsOf = (
  definition: DocumentDefinition,
  audience: Audience = definition.audience,
): readonly Format[] =>
  documentFormatsOf(definition).filter(
    (format) => audience === 'panel' || definition.forPanel?.includes(format) !== true,
  );

export const READY: Applicability = { state: 'ready' };
export const CASE_RECIPIENT: Recipient = { id: 'case', name: 'The case' };
