import { unknownName } from '../diagnostics/unknown-name.js';
import { documentIds, loadDefinition, loadDefinitions } from '../documents/registry.js';
import { asksForExtract } from './extract-options.js';
import type { BatchOptions } from './make-batch.js';
import { planMake, type PlanOptions } from './plan-make.js';
import { printUsage } from './print-problems.js';
import { runBatch } from './run-batch.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export type MakeOptions = BatchOptions & PlanOptions;

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
