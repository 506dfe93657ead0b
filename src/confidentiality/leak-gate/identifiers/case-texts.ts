import { type Case, isAttachment } from '../../../../data-schema/case.js';
import type { IdentifierSource } from './identifier.js';

/** A text of the case’s data and where it stands. */
export interface CaseText {
  readonly text: string;
  readonly source: IdentifierSource;
}

type Path = IdentifierSource['path'];

/** Called with each object of the data, before what is in it. */
type OnObject = (object: Readonly<Record<string, unknown>>, source: IdentifierSource) => void;

const NOT_IN_CASE_FILE = new Set([
  'board',
  'logo',
  'termsOfReference',
  'chronologies',
  'reviews',
  'actionPlans',
  'overviewReport',
  'executiveSummary',
  'namingDecisions',
]);

const walk = (
  value: unknown,
  file: string,
  path: Path,
  onText: (text: CaseText) => void,
  onObject: OnObject,
): void => {
  if (typeof value === 'string') {
    if (value.trim() !== '') onText({ text: value, source: { file, path } });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, file, [...path, index], onText, onObject));
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const object = value as Readonly<Record<string, unknown>>;
    onObject(object, { file, path });
    for (const [key, item] of Object.entries(object)) walk(item, file, [...path, key], onText, onObject);
  }
};

/** A report as it is written, without where its file lies; one passed through whole is no data. */
const written = (report: object | undefined): unknown => {
  if (report === undefined || isAttachment(report)) return undefined;
  return 'frontMatter' in report && 'markdown' in report
    ? { frontMatter: report.frontMatter, markdown: report.markdown }
    : report;
};

/** The files of a case as data, by their names relative to the case folder. */
const filesOf = (scr: Case): [file: string, data: unknown][] => {
  const named = (folder: string, ending: string, map: ReadonlyMap<string, object>): [string, unknown][] =>
    [...map].map(([name, data]) => [`${folder}/${name}${ending}`, written(data)]);
  const caseFile = Object.fromEntries(Object.entries(scr).filter(([key]) => !NOT_IN_CASE_FILE.has(key)));
  return [
    ['case.yaml', caseFile],
    ['board.yaml', scr.board],
    ['terms-of-reference.yaml', scr.termsOfReference],
    ...named('chronologies', '.yaml', scr.chronologies),
    ...named('reviews', '.md', scr.reviews),
    ...named('action-plans', '.yaml', scr.actionPlans),
    ['overview-report.md', written(scr.overviewReport)],
  ];
};

/**
 * Every text of the case’s data in the order of its files. The Executive Summary is left out: it is written to be
 * published, and what stands in it alone is not secret.
 */
export const caseTexts = (scr: Case): CaseText[] => {
  const texts: CaseText[] = [];
  for (const [file, data] of filesOf(scr))
    walk(
      data,
      file,
      [],
      (text) => texts.push(text),
      () => undefined,
    );
  return texts;
};

/** An object of the data that names somebody: one with a `name` on a line and no id of its own. */
export interface NamedHolder {
  readonly name: string;
  readonly salutation?: string;
  readonly telephone?: string;
  readonly email?: string;
  readonly source: IdentifierSource;
}

/** Everybody who holds a post: who signs, is written to, sits on a panel, writes a review. */
export const namedHolders = (scr: Case): NamedHolder[] => {
  const holders: NamedHolder[] = [];
  const onObject: OnObject = (object, source) => {
    if (typeof object['name'] !== 'string' || 'id' in object || source.path.length === 0) return;
    const text = (key: string) => (typeof object[key] === 'string' ? { [key]: object[key] } : {});
    holders.push({
      name: object['name'],
      ...text('salutation'),
      ...text('telephone'),
      ...text('email'),
      source,
    });
  };
  for (const [file, data] of filesOf(scr)) walk(data, file, [], () => undefined, onObject);
  return holders;
};
