import { quote } from '../../diagnostics/quote.js';
import type { DataPath } from '../source-map.js';
import { type Check, findingAt, suggest } from './check.js';

/** Every agency that case.yaml speaks of stands in board.yaml. */
export const agenciesExist: Check = ({ board, case: file }) => {
  if (board === undefined || file === undefined) return [];
  const { agencies, referral, professionals, panels } = file.data;
  const known = board.data.agencies.map(({ id }) => id);
  const { standing, overview } = panels;
  const references: { id: string | undefined; path: DataPath }[] = [
    ...agencies.map(({ agency }, index) => ({ id: agency, path: ['agencies', index, 'agency'] })),
    { id: referral.by, path: ['referral', 'by'] },
    ...professionals.map(({ agency }, index) => ({ id: agency, path: ['professionals', index, 'agency'] })),
    { id: standing?.chair.agency, path: ['panels', 'standing', 'chair', 'agency'] },
    ...(standing?.members ?? []).map(({ agency }, index) => ({
      id: agency,
      path: ['panels', 'standing', 'members', index, 'agency'],
    })),
    ...(overview?.members ?? []).map(({ agency }, index) => ({
      id: agency,
      path: ['panels', 'overview', 'members', index, 'agency'],
    })),
  ];
  return references.flatMap(({ id, path }) =>
    id === undefined || known.includes(id)
      ? []
      : [
          findingAt(file, path, {
            code: 'unknown-agency',
            message: `${quote(id)} is not among the agencies in ${board.file}.`,
            hint: suggest(id, known, 'agency'),
          }),
        ],
  );
};
