import type { BoardAgency } from '../../../data-schema/board.js';
import type { ReturnedContent } from '../grid.js';
import { type Column, findColumns } from './find-columns.js';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An agency of the case and the service of it that knew the family. */
export interface KnownAgency {
  readonly agency: BoardAgency;
  readonly alsoKnownAs: readonly string[];
}

const namesOf = ({ agency, alsoKnownAs }: KnownAgency): readonly string[] =>
  [agency.id, agency.name, agency.shortName ?? '', ...alsoKnownAs]
    .map(fold)
    .filter((name) => name.length > 1);

/** Whether a text is the name of an agency and no more. */
export const isAgency = (text: string, agency: BoardAgency, alsoKnownAs: readonly string[]): boolean =>
  namesOf({ agency, alsoKnownAs }).slice(0, 3).includes(fold(text)) ||
  fold(text) === fold(agency.shortName ?? agency.name);

const holding = (text: string, agencies: readonly KnownAgency[]): readonly KnownAgency[] => {
  const folded = ` ${fold(text)} `;
  const exact = agencies.filter((known) => namesOf(known).includes(folded.trim()));
  if (exact.length > 0) return exact;
  const found = agencies
    .map((known) => ({
      known,
      length: Math.max(
        0,
        ...namesOf(known)
          .filter((name) => folded.includes(` ${name} `))
          .map((name) => name.length),
      ),
    }))
    .filter(({ length }) => length > 0);
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest).map(({ known }) => known);
};

const LABELLED =
  /^\s*(?:(?:name of )?agency(?:\/service| name)?|organisation|service|chronology (?:for|of|from)|serious case review action record)\s*[:–-]\s*(.+)$/i;

/**
 * The agency of a returned file: as its own words "Agency: …" or "Chronology for: …" say, else its column of agencies, else
 * its name, else any line of it. Undefined where that leads to none, or to more than one.
 */
export const findAgency = (
  content: ReturnedContent,
  fileName: string,
  agencies: readonly KnownAgency[],
  asOf: string,
): KnownAgency | undefined => {
  const one = (found: readonly KnownAgency[]): KnownAgency | undefined =>
    new Set(found).size === 1 ? found[0] : undefined;
  const tops = content.grids.flatMap((grid) =>
    grid.rows
      .slice(0, 4)
      .flatMap(({ cells }) => [
        ...cells.flatMap(({ text }) => text.split('\n')),
        cells.map(({ text }) => text).join(' '),
      ]),
  );
  const lines = [...content.paragraphs, ...tops];
  const labelled = lines.flatMap((text) => LABELLED.exec(text)?.[1] ?? []);
  const byLabel = one(labelled.flatMap((text) => holding(text, agencies)));
  if (byLabel !== undefined) return byLabel;
  const column = one([
    ...new Set(
      [...new Set(agencyCells(content, asOf).map((text) => text.split('\n')[0] ?? ''))].flatMap((text) =>
        holding(text, agencies),
      ),
    ),
  ]);
  if (column !== undefined) return column;
  const byName = one(holding(fileName.replace(/\.[^.]+$/, ''), agencies));
  return byName ?? one([...new Set(content.paragraphs.flatMap((text) => holding(text, agencies)))]);
};

const agencyCells = (content: ReturnedContent, asOf: string): readonly string[] => {
  let before: readonly Column[] | undefined;
  return content.grids.flatMap((grid) => {
    const found = findColumns(grid, before, asOf);
    if (found === undefined) return [];
    before = found.columns;
    const column = found.columns.find(({ field }) => field === 'agency');
    return grid.rows.slice(found.begin).flatMap(({ cells }) => {
      const text = cells.find((cell) => cell.column === column?.from)?.text ?? '';
      return text === '' ? [] : [text];
    });
  });
};
