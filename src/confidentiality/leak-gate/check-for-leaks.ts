import type { Case } from '../../../data-schema/case.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { findLeaks, type LeakSearch, prepareLeakSearch } from './find-leaks.js';
import { type DeliveredTemplate, fixedWording } from './fixed-wording.js';
import { collectIdentifiers, type CollectOptions } from './identifiers/collect-identifiers.js';
import type { GatedAudience } from './identifiers/identifier.js';
import { warnOfJigsaw } from './jigsaw/warn-of-jigsaw.js';
import type { Place } from './places/place.js';
import { readPlaces } from './places/read-places.js';
import type { Leak } from './report-leaks.js';

/** A finished file: its name as it is sent, and its bytes before they are locked. */
export interface FinishedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The gate for one audience of one case. */
export interface LeakGate {
  /**
   * Everything that must not leave in a file (errors, of code `leak` or `leak-unread`), and for the public what tells
   * who somebody is when it is put together (warnings, of code `jigsaw`). Empty for a clean file.
   */
  check(file: FinishedFile): Promise<Diagnostic[]>;
}

export interface GateOptions extends CollectOptions {
  /** The templates as they were delivered: their fixed wording is never a mention of anybody. Read where it matters. */
  readonly templates?: () => readonly DeliveredTemplate[];
}

/** Opens the gate for an audience of a case. The search is made once, however many files go through. */
export const openLeakGate = (scr: Case, audience: GatedAudience, options: GateOptions = {}): LeakGate => {
  const found = collectIdentifiers(scr, audience, options);
  const prepared = prepareLeakSearch(found, audience);
  let forgiving: Promise<LeakSearch> | undefined;
  const searchBesideForms = async (): Promise<LeakSearch> => {
    const fixed = await fixedWording(options.templates?.() ?? [], found.identifiers);
    return prepareLeakSearch({ ...found, allowed: [...found.allowed, ...fixed] }, audience);
  };
  const leaksIn = async (name: string, places: readonly Place[]): Promise<Leak[]> => {
    const leaks = findLeaks(name, places, prepared);
    if (leaks.length === 0 || options.templates === undefined) return leaks;
    forgiving ??= searchBesideForms();
    return findLeaks(name, places, await forgiving);
  };
  return {
    async check({ name, bytes }) {
      const { places, refusals } = await readPlaces(bytes, name);
      return [
        ...refusals.map(({ part, reason }) => refused(prepared.hide(name), prepared.hide(part), reason)),
        ...(await leaksIn(name, places)),
        ...(audience === 'public'
          ? warnOfJigsaw(name, places, scr).map((warning) => ({
              ...warning,
              message: prepared.hide(warning.message),
            }))
          : []),
      ];
    },
  };
};

const refused = (file: string, part: string, reason: string): Diagnostic => ({
  code: 'leak-unread',
  severity: 'error',
  message: `This cannot be let through: ${reason}.`,
  hint: 'What cannot be read to its end may hold a name. Take it out, or put in its place what it shows.',
  location: { template: file, part },
});

/** Checks one finished file: `openLeakGate` and its `check` in one, where there is only one file. */
export const checkForLeaks = async (
  file: FinishedFile,
  scr: Case,
  audience: GatedAudience,
  options: GateOptions = {},
): Promise<Diagnostic[]> => openLeakGate(scr, audience, options).check(file);
