import { quote } from '../../diagnostics/quote.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ByName, ParsedFile, ParsedFiles } from '../parsed-files.js';
import { type Check, findingAt, suggest } from './check.js';

type AgencyFile = Omit<ParsedFile<unknown>, 'data'> & { readonly agency: string };

const agencyFiles = (files: ByName<ParsedFile<unknown>>): (readonly [string, AgencyFile])[] =>
  [...files].map(([name, file]) => [name, { ...file, agency: (file.data as { agency: string }).agency }]);

/** Whether an agency may have a file in the case, and if not, why. */
const whyNotInCase = (
  agency: string,
  files: ParsedFiles,
  mayBeBoard: boolean,
): Omit<Diagnostic, 'severity' | 'location'> | undefined => {
  if (mayBeBoard && agency === 'board') return undefined;
  const known = files.board?.data.agencies.map(({ id }) => id);
  if (known !== undefined && !known.includes(agency)) {
    return {
      code: 'unknown-agency',
      message: `${quote(agency)} is not among the agencies in ${files.board?.file}.`,
      hint: suggest(agency, mayBeBoard ? [...known, 'board'] : known, 'agency'),
    };
  }
  if (files.case?.data.agencies.some((entry) => entry.agency === agency)) return undefined;
  // One that is misspelt in case.yaml is told there, and not again for each of its files.
  const involved = files.case?.data.agencies.map(
    (entry) => didYouMean(entry.agency, known ?? []) ?? entry.agency,
  );
  if (involved === undefined || involved.includes(agency)) return undefined;
  return {
    code: 'agency-not-in-case',
    message: `${quote(agency)} is not among the agencies of this case.`,
    hint: `Add it to "agencies" in ${files.case?.file}, or delete the file.`,
  };
};

/** Each agency's file is named for the agency that it is of, which takes part in the case. */
export const agencyFilesBelong: Check = (files) => {
  const written = [
    ...agencyFiles(files.chronologies).map(([name, file]) => ({ name, file, mayBeBoard: false })),
    ...agencyFiles(files.reviews).map(([name, file]) => ({ name, file, mayBeBoard: false })),
    ...agencyFiles(files.actionPlans).map(([name, file]) => ({ name, file, mayBeBoard: true })),
  ].flatMap(({ name, file, mayBeBoard }): Diagnostic[] => {
    if (file.agency !== name) {
      return [
        findingAt(file, ['agency'], {
          code: 'file-name-differs',
          message: `The file is named for ${quote(name)}, but is of the agency ${quote(file.agency)}.`,
          hint: 'Rename the file or correct the agency, so that both are the same.',
        }),
      ];
    }
    const why = whyNotInCase(file.agency, files, mayBeBoard);
    return why === undefined
      ? []
      : [{ ...why, severity: 'error', location: file.sourceMap.locateValue(['agency']) }];
  });
  const attached = [...files.attachedReviews].flatMap(([name, { file }]): Diagnostic[] => {
    const why = whyNotInCase(name, files, false);
    return why === undefined ? [] : [{ ...why, severity: 'error', location: { file } }];
  });
  return [...written, ...attached];
};
