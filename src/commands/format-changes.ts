import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { AgencyImport } from './import.js';

/** As many rows as are shown of each kind. */
const SHOWN = 25;
const WIDTH = 72;

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};

const dateOf = ({ date, time }: ChronologyEntry): string =>
  [typeof date === 'string' ? date : date.words, typeof time === 'object' ? time.words : time]
    .filter(Boolean)
    .join(' ');

const rows = (mark: string, entries: readonly ChronologyEntry[]): string[] => [
  ...entries.slice(0, SHOWN).map((entry) => `  ${mark} ${dateOf(entry)}  ${shorten(entry.event)}`),
  ...(entries.length > SHOWN ? [`  ${mark} and ${entries.length - SHOWN} more`] : []),
];

/** What an import changes in one agency’s chronology: a line for each row that is new, changed or gone. */
export const formatChanges = (
  { agency, files, path, chronology, changes }: AgencyImport,
  isDryRun: boolean,
): string => {
  const { added, changed, gone, unchanged } = changes;
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${gone.length} gone`,
    `${unchanged} as before`,
  ].join(', ');
  const target = isDryRun ? `would be written to ${path}` : `written to ${path}`;
  return [
    `${agency}: ${chronology.entries.length} rows from ${files.join(', ')}; ${counts}; ${target}`,
    ...rows('+', added),
    ...changed
      .slice(0, SHOWN)
      .flatMap(({ entry, cells }) => [
        `  ~ ${dateOf(entry)}  ${shorten(entry.event)}`,
        ...cells.map(
          ({ cell, before, after }) => `      ${cell}: "${shorten(before)}" → "${shorten(after)}"`,
        ),
      ]),
    ...(changed.length > SHOWN ? [`  ~ and ${changed.length - SHOWN} more`] : []),
    ...rows('-', gone),
  ].join('\n');
};
