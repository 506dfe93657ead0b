import type { Case } from '../../../data-schema/case.js';
import type { ParsedFiles } from '../../case/parsed-files.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { CasePath, Region } from '../../documents/picture.js';
import { caseValues, type CaseValue } from './case-values.js';
import { drawingIn, drawingOf } from './drawing-of.js';
import { provedValues } from './find-source.js';
import { locatePath, pathInFile } from './locate-path.js';
import type { Asked } from './places-of-value.js';
import { placeAt, type Trace } from './traced-place.js';

const UNTOLD = 'The program cannot tell where this comes from: the drawing is another one now.';
const MOST_PLACES = 12;

/**
 * Where a region of a drawing comes from: the entries of the case that it was drawn from, as the drawing’s own model
 * has them; and the line of each value of theirs that is written there, proved by drawing it once more with another.
 */
export const traceRegion = (asked: Asked, number: number, label: string): Trace => {
  const { session, selection, making, mergeData } = asked;
  const drawing = drawingIn(mergeData);
  const region = drawing?.regions[number];
  const files = session.good?.parsed;
  if (!files || !drawing || region?.label !== label) return { places: [], reason: UNTOLD };
  const entries = region.of.slice(0, MOST_PLACES).flatMap((path) => locatePath(files, path) ?? []);
  const sameBefore = drawing.regions.slice(0, number).filter((each) => keyOf(each) === keyOf(region)).length;
  const written = provedValues(
    making.scr,
    valuesWithin(files, region.of),
    (changed: Case) =>
      drawingOf(changed, selection, making.asOf)?.regions.filter((each) => keyOf(each) === keyOf(region))[
        sameBefore
      ]?.label,
  );
  return {
    places: [
      ...entries.map((entry) =>
        placeAt(entry, entries.length === 1 ? 'It is drawn from' : 'One of the places it is drawn from'),
      ),
      ...written
        .filter((place) => !entries.some((entry) => isSame(entry, place)))
        .map((place) => placeAt(place, 'Written there')),
    ],
  };
};

const isSame = (a: FileLocation, b: FileLocation): boolean => a.file === b.file && a.line === b.line;

/** The same for the same things of the case: on two days side by side they stand twice. */
const keyOf = ({ of }: Region): string => JSON.stringify(of);

/** The values of the entries that a region is drawn from. */
const valuesWithin = (files: ParsedFiles, of: readonly CasePath[]): readonly CaseValue[] => {
  const parts = of.flatMap((path) => pathInFile(files, path) ?? []);
  return caseValues(files).filter(({ location, path }) =>
    parts.some(
      (part) =>
        part.file.sourceMap.locateValue([]).file === location.file &&
        part.path.every((step, index) => path[index] === step),
    ),
  );
};
