import type { Case } from '../../data-schema/case.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Audience, DocumentDefinition } from '../documents/definition.js';
import { documentIds, loadDefinition, loadDefinitions } from '../documents/registry.js';
import { recipientsOf, selectDocuments, type Selection } from '../packs/select-documents.js';
import type { BatchOptions, Plan } from './make-batch.js';
import { runBatch } from './run-batch.js';
import { printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface MakeOptions extends BatchOptions {
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
  const definitions = named
    ? await Promise.all([...new Set(documents)].map(loadDefinition))
    : await loadDefinitions();
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
  { recipient, audience, days = [], bonds = false }: MakeOptions,
): Plan => {
  const { selections, problems } = selectDocuments(scr, definitions, { named, recipient, audience });
  const selected = { selections: selections.map((selection) => dated(selection, days, bonds)), problems };
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

/** Says that a name is not known, and which may have been meant. */
export const unknownName = (what: string, name: string, known: readonly string[], more: string): string => {
  const meant = didYouMean(name, known);
  return `There is no ${what} "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} ${more}`;
};
