import type { Case } from '../../data-schema/case.js';
import type { ChronologyExtract } from '../../data-schema/chronology.js';
import type { Audience, DocumentDefinition } from '../documents/definition.js';
import { documentIds, loadDefinition, loadDefinitions } from '../documents/registry.js';
import { recipientsOf, selectDocuments, type Selection } from '../packs/select-documents.js';
import type { BatchOptions, Plan } from './make-batch.js';
import { asksForExtract, extractLabel, type ExtractOptions, readExtract } from './extract-options.js';
import { runBatch } from './run-batch.js';
import { unknownName } from './unknown-name.js';
import { printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface MakeOptions extends BatchOptions, ExtractOptions {
  readonly recipient?: string;
  /** Made for this audience in place of each document’s own. */
  readonly audience?: Audience;
  /** The days that were named, as at which a genogram is drawn. */
  readonly days?: readonly string[];
  /** A genogram shows how people stand to each other. */
  readonly bonds?: boolean;
}

/** `scr make CASE [DOCUMENT…]`: makes the documents named, or all that can be made now. */
export const make = async (
  folder: string,
  documents: readonly string[],
  options: MakeOptions,
  terminal: Terminal,
): Promise<Exit> => {
  const known = documentIds();
  const unknown = documents.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const messages = unknown.map((id) => unknownName('document', id, known, 'scr list shows all of them.'));
    printUsage(messages, options.json, terminal);
    return EXIT.usage;
  }
  const named = documents.length > 0;
  const isExtract = asksForExtract(options);
  const definitions = named
    ? await Promise.all([...new Set(documents)].map(loadDefinition))
    : (await loadDefinitions()).filter(({ takesExtract }) => !isExtract || takesExtract === true);
  const whole = definitions
    .filter(({ takesExtract }) => isExtract && takesExtract !== true)
    .map(({ id }) => id);
  if (whole.length > 0) {
    printUsage(
      [
        `--person, --agency, --from and --to choose entries of chronologies: ${whole.join(', ')} takes none of them.`,
      ],
      options.json,
      terminal,
    );
    return EXIT.usage;
  }
  const days = new Set(options.days);
  const undated = definitions.filter(({ isDated }) => isDated !== true).map(({ id }) => id);
  if (days.size > 1 && undated.length > 0) {
    const what = named ? undated.join(', ') : 'documents';
    printUsage(
      [`Several days go with the genogram alone: ${what} can be made as of one day.`],
      options.json,
      terminal,
    );
    return EXIT.usage;
  }
  return runBatch([folder], options, terminal, (scr) => planMake(scr, definitions, named, options));
};

const planMake = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  named: boolean,
  options: MakeOptions,
): Plan => {
  const { recipient, audience, days = [], bonds = false } = options;
  const extract = asksForExtract(options) ? readExtract(scr, options) : undefined;
  if (typeof extract === 'string') return extract;
  const { selections, problems } = selectDocuments(scr, definitions, { named, recipient, audience });
  const viewed = selections
    .map((selection) => dated(selection, days, bonds))
    .filter(({ definition: { onePer }, recipient: { id } }) => {
      // A chronology of another agency has no entry of this one.
      return extract?.agency === undefined || onePer !== 'agency' || id === extract.agency;
    })
    .map((selection) => (extract ? extracted(selection, extract) : selection));
  const selected = { selections: viewed, problems };
  if (recipient !== undefined && selected.selections.length === 0 && selected.problems.length === 0) {
    const ids = definitions.flatMap((definition) => recipientsOf(scr, definition).map(({ id }) => id));
    return unknownName('recipient', recipient, [...new Set(ids)], 'scr list CASE shows the recipients.');
  }
  return { selected, allOrNothing: false };
};

/** A document that is drawn as at certain days, with what was asked for; its file is named after them. */
const dated = (selection: Selection, days: readonly string[], withBonds: boolean): Selection => {
  if (selection.definition.isDated !== true || (days.length === 0 && !withBonds)) return selection;
  const asAt = [...new Set(days)].toSorted();
  const fileLabel = [...asAt, ...(withBonds ? ['bonds'] : [])].join('_');
  return { ...selection, recipient: { ...selection.recipient, fileLabel }, view: { asAt, withBonds } };
};

/** A document with the chosen entries only; its file is named after them. */
const extracted = (selection: Selection, extract: ChronologyExtract): Selection => {
  const { recipient } = selection;
  const named = recipient.id === extract.agency ? { ...extract, agency: undefined } : extract;
  const fileLabel = [recipient.fileLabel, extractLabel(named)].filter(Boolean).join('_');
  return { ...selection, recipient: { ...recipient, fileLabel }, view: { ...selection.view, extract } };
};
