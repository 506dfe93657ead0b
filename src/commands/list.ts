import type { Case } from '../../data-schema/case.js';
import { loadCase } from '../case/load-case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { formatReport } from '../diagnostics/format-report.js';
import { type DocumentDefinition, formatsOf } from '../documents/definition.js';
import { loadDefinitions } from '../documents/registry.js';
import { readFiles } from '../io/read-files.js';
import { PACKS } from '../packs/registry.js';
import { recipientsOf } from '../packs/select-documents.js';
import { type Column, formatTable } from './format-table.js';
import { reportJson } from './made-report.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** `scr list [CASE]`: every document; given a case, whether it can be made now, for whom, and what is missing. */
export const list = async (
  folder: string | undefined,
  options: { json: boolean },
  terminal: Terminal,
): Promise<Exit> => {
  const definitions = await loadDefinitions();
  const loaded = folder === undefined ? undefined : loadCase(folder, readFiles(process.cwd()));
  const diagnostics = loaded?.diagnostics ?? [];
  const scr = loaded?.case;
  if (options.json) {
    const documents = definitions.map((definition) => describe(definition, scr));
    terminal.print(JSON.stringify({ documents, ...reportJson([], diagnostics) }, undefined, 2));
  } else {
    terminal.print(formatTable(columns(scr), definitions));
    terminal.print(`\nPacks: ${[...PACKS.map(({ id }) => id), 'all'].join(', ')}`);
    if (diagnostics.length > 0) {
      terminal.complain(
        formatReport(diagnostics, loaded?.sources ?? new Map(), { colour: terminal.hasColour }),
      );
    }
  }
  return hasError(diagnostics) ? EXIT.problems : EXIT.made;
};

const columns = (scr: Case | undefined): readonly Column<DocumentDefinition>[] => [
  { heading: 'Document', value: ({ id }) => id },
  { heading: 'Title', value: ({ title }) => title },
  { heading: 'Reference', value: ({ reference }) => reference },
  { heading: 'File', value: (definition) => formatsOf(definition).join(', ') },
  { heading: 'Audience', value: ({ audience }) => audience },
  { heading: 'One per', value: ({ onePer }) => onePer },
  ...(scr
    ? [
        { heading: 'Now', value: (definition: DocumentDefinition) => standing(definition, scr) },
        {
          heading: 'Recipients',
          value: (definition: DocumentDefinition) =>
            recipientsOf(scr, definition)
              .map(({ id }) => id)
              .join(', '),
        },
      ]
    : []),
];

const standing = (definition: DocumentDefinition, scr: Case): string => {
  const applicability = definition.appliesTo(scr);
  switch (applicability.state) {
    case 'ready':
      return 'ready';
    case 'not-applicable':
      return `does not apply: ${applicability.reason}`;
    case 'waiting':
      return `waiting for ${applicability.missing.join('; ')}`;
  }
};

const describe = (definition: DocumentDefinition, scr: Case | undefined): object => {
  const { id, title, reference, stage, format, audience, onePer } = definition;
  const document = { id, title, reference, stage, format, audience, onePer };
  if (!scr) return document;
  const recipients = recipientsOf(scr, definition).map((recipient) => ({
    id: recipient.id,
    name: recipient.name,
  }));
  return { ...document, ...definition.appliesTo(scr), recipients };
};
