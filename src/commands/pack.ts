import type { Case } from '../../data-schema/case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { loadDefinitions } from '../documents/registry.js';
import type { DocumentDefinition } from '../documents/definition.js';
import { sha256 } from '../io/output-folder.js';
import { fileReference } from '../packs/name-file.js';
import type { Pack } from '../packs/pack.js';
import { PACKS } from '../packs/registry.js';
import { recipientsOf, type Selected, selectDocuments, selectPack } from '../packs/select-documents.js';
import { writeManifest } from '../packs/write-manifest.js';
import type { RenderedDocument } from '../pipeline.js';
import { unknownName } from '../diagnostics/unknown-name.js';
import { printUsage } from './print-problems.js';
import type { BatchOptions, Plan } from './make-batch.js';
import { runBatch } from './run-batch.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface PackOptions extends BatchOptions {
  readonly recipient?: string;
}

const ALL = 'all';

/** `scr pack PACK CASE…`: makes a pack for each case; `all` is every pack and every document that none of them holds. */
export const pack = async (
  id: string,
  folders: readonly string[],
  options: PackOptions,
  terminal: Terminal,
): Promise<Exit> => {
  const packs = id === ALL ? PACKS : PACKS.filter((each) => each.id === id);
  if (packs.length === 0) {
    const known = [...PACKS.map((each) => each.id), ALL];
    const message = unknownName('pack', id, known, `The packs are ${known.join(', ')}.`);
    printUsage([message], options.json, terminal);
    return EXIT.usage;
  }
  const definitions = await loadDefinitions();
  return runBatch(folders, options, terminal, (scr) =>
    planPacks(scr, packs, definitions, {
      recipient: options.recipient,
      rest: id === ALL,
      asOf: options.asOf,
    }),
  );
};

const planPacks = (
  scr: Case,
  packs: readonly Pack[],
  definitions: readonly DocumentDefinition[],
  options: { recipient: string | undefined; rest: boolean; asOf: string },
): Plan => {
  const definitionOf = (id: string): DocumentDefinition => {
    const definition = definitions.find((each) => each.id === id);
    if (!definition) throw new Error(`a pack holds ${id}, which is no document`);
    return definition;
  };
  const selected = packs
    .map((each) => selectPack(scr, each, definitionOf, options.recipient))
    .map((each) => (options.rest ? leaveOutIfIncomplete(each) : each));
  const inPacks = new Set(
    selected.flatMap(({ selections }) => selections.map(({ definition }) => definition.id)),
  );
  const rest = options.rest
    ? selectDocuments(
        scr,
        definitions.filter(({ id }) => !inPacks.has(id)),
        { named: false, recipient: options.recipient },
      ).selections
    : [];
  const selections = [...selected.flatMap((each) => each.selections), ...rest];
  const problems = selected.flatMap((each) => each.problems);
  if (options.recipient !== undefined && selections.length === 0 && problems.length === 0) {
    const ids = definitions.flatMap((definition) => recipientsOf(scr, definition).map(({ id }) => id));
    return unknownName(
      'recipient',
      options.recipient,
      [...new Set(ids)],
      'scr list CASE shows the recipients.',
    );
  }
  return {
    selected: { selections, problems },
    allOrNothing: true,
    accompany: (rendered) =>
      packs
        .filter(({ id, manifest }) => manifest && rendered.some(({ file }) => file.startsWith(`${id}/`)))
        .map((each) => manifestOf(scr, each, options.asOf, rendered)),
  };
};

/** Early in a review most packs cannot be made yet: where all are asked for, that is no error. */
const leaveOutIfIncomplete = (selected: Selected): Selected =>
  hasError(selected.problems)
    ? { selections: [], problems: selected.problems.map((problem) => ({ ...problem, severity: 'warning' })) }
    : selected;

/** The list of a pack’s files with their SHA-256, as a file beside them. */
const manifestOf = (
  scr: Case,
  { id, title }: Pack,
  asOf: string,
  rendered: readonly RenderedDocument[],
): RenderedDocument => {
  const folder = `${id}/`;
  const entries = rendered
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file, bytes }) => ({ fileName: file.slice(folder.length), sha256: sha256(bytes) }));
  return {
    document: 'manifest',
    recipient: 'case',
    file: `${folder}${fileReference(scr)}_manifest.txt`,
    bytes: new TextEncoder().encode(writeManifest(scr, title, asOf, entries)),
    rows: entries.length,
    milliseconds: 0,
  };
};
