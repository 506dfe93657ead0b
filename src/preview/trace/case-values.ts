import type { Case } from '../../../data-schema/case.js';
import type { ParsedFile, ParsedFiles } from '../../case/parsed-files.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { DataPath } from './marks.js';
import { replaceAt } from './replace-at.js';

/** A value of a case file that holds no others. */
export type PlainValue = string | number | boolean;

/** One plain value of a case file, and the case as it would be with another in its place. */
export interface CaseValue {
  readonly value: PlainValue;
  /** Where it stands in its file’s data. */
  readonly path: DataPath;
  readonly location: FileLocation;
  /** The case with another value in place of this one. */
  replace(scr: Case, value: PlainValue): Case;
}

type Put = (scr: Case, data: unknown) => Case;

const valuesOf = new WeakMap<ParsedFiles, readonly CaseValue[]>();

/** Every text, number, yes and no of the files that a case was read from. */
export const caseValues = (files: ParsedFiles): readonly CaseValue[] => {
  const known = valuesOf.get(files);
  if (known) return known;
  const found: CaseValue[] = [];
  const add = (file: ParsedFile<unknown> | undefined, get: (scr: Case) => unknown, put: Put): void => {
    if (!file) return;
    for (const { path, value } of leavesOf(file.data, [])) {
      found.push({
        value,
        path,
        location: file.sourceMap.locateValue(path),
        replace: (scr, next) => put(scr, replaceAt(get(scr), path, next)),
      });
    }
  };
  add(
    files.case,
    (scr) => scr,
    (scr, data) => ({ ...scr, ...(data as Case) }),
  );
  add(
    files.board,
    (scr) => scr.board,
    (scr, data) => ({ ...scr, board: data as Case['board'] }),
  );
  add(
    files.termsOfReference,
    (scr) => scr.termsOfReference,
    (scr, data) => ({
      ...scr,
      termsOfReference: data as Case['termsOfReference'],
    }),
  );
  for (const [name, file] of files.chronologies)
    add(
      file,
      (scr) => scr.chronologies.get(name),
      (scr, data) => withEntry(scr, 'chronologies', name, data),
    );
  for (const [name, file] of files.actionPlans)
    add(
      file,
      (scr) => scr.actionPlans.get(name),
      (scr, data) => withEntry(scr, 'actionPlans', name, data),
    );
  for (const [name, file] of files.reviews) {
    add(
      file,
      (scr) => frontMatterOf(scr.reviews.get(name)),
      (scr, data) => withEntry(scr, 'reviews', name, { ...scr.reviews.get(name), frontMatter: data }),
    );
  }
  if (files.overviewReport && 'report' in files.overviewReport) {
    add(
      files.overviewReport,
      (scr) => frontMatterOf(scr.overviewReport),
      (scr, data) => ({ ...scr, overviewReport: { ...scr.overviewReport, frontMatter: data } }) as Case,
    );
  }
  add(
    files.executiveSummary,
    (scr) => frontMatterOf(scr.executiveSummary),
    (scr, data) => ({ ...scr, executiveSummary: { ...scr.executiveSummary, frontMatter: data } }) as Case,
  );
  valuesOf.set(files, found);
  return found;
};

const withEntry = (
  scr: Case,
  map: 'chronologies' | 'actionPlans' | 'reviews',
  name: string,
  data: unknown,
): Case => ({ ...scr, [map]: new Map<string, unknown>([...scr[map], [name, data]]) });

const frontMatterOf = (report: unknown): unknown =>
  (report as { frontMatter?: unknown } | undefined)?.frontMatter;

const leavesOf = (value: unknown, path: DataPath): { path: DataPath; value: PlainValue }[] => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
};
