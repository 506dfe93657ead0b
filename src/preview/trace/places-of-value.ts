import type { Case } from '../../../data-schema/case.js';
import type { Selection } from '../../packs/select-documents.js';
import type { Making } from '../session/document-cache.js';
import type { PreviewSession } from '../session/preview-session.js';
import { caseValues } from './case-values.js';
import { findReportLine } from './find-report-line.js';
import { findSources } from './find-source.js';
import { findTag } from './find-template-place.js';
import type { Marked } from './marks.js';
import { placeAt, shownFile, type TracedPlace } from './traced-place.js';
import { valueAt } from './value-at.js';

/** A document that is asked about: the case it is made of, and its merge data with people named in it. */
export interface Asked {
  readonly session: PreviewSession;
  readonly selection: Selection;
  readonly making: Making;
  readonly mergeData: object;
}

/** What one value of the merge data is called, and where in the case it comes from: nothing where nothing proves it. */
export interface ValuePlaces {
  readonly label: string;
  readonly places: readonly TracedPlace[];
}

/**
 * The lines of the case that one value of the merge data comes from. `template` is the text in whose tags it may stand,
 * `verb` says what the document does with it.
 */
export const placesOfValue = (
  { session, selection, making, mergeData }: Asked,
  { path, paragraph }: Marked,
  template: string,
  verb = 'Printed by',
): ValuePlaces => {
  const { definition, recipient, format, view } = selection;
  const { scr, asOf } = making;
  const label = findTag(template, path) ?? path.filter((step) => typeof step === 'string').join('.');
  const make = (changed: Case): unknown =>
    definition.mergeData(changed, recipient, asOf, { ...view, format });
  if (paragraph) {
    const line = findReportLine(scr, valueAt(make(scr), path), valueAt(mergeData, path), paragraph.number);
    if (line)
      return {
        label,
        places: [placeAt({ ...line, file: shownFile(session, line.file) }, `Text of ${label}`)],
      };
  }
  const files = session.good?.parsed;
  const found = files ? findSources(scr, path, caseValues(files), make) : [];
  return { label, places: found.map((location) => placeAt(location, `${verb} ${label}`)) };
};

/** Says of which values no line can be named; undefined where there are none. */
export const untoldReason = (values: readonly ValuePlaces[]): string | undefined => {
  const untold = values.filter(({ places }) => places.length === 0).map(({ label }) => label);
  return untold.length === 0
    ? undefined
    : `The program works these out itself, so that no one line of the case can be named: ${[...new Set(untold)].join(', ')}.`;
};
