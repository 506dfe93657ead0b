import { fileURLToPath } from 'node:url';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import { loadCase } from '../../src/case/load-case.js';
import { chain } from '../../src/confidentiality/disclosure-log/chain.js';
import { prepareMergeData } from '../../src/confidentiality/prepare.js';
import { type DocumentDefinition, type Format, formatsOf, type Recipient } from '../../src/documents/definition.js';
import { loadDefinitions } from '../../src/documents/registry.js';
import { readFiles } from '../../src/io/read-files.js';
import { openTemplates, ourTemplates } from '../../src/io/template-files.js';
import { nameFile } from '../../src/packs/name-file.js';
import { recipientsOf } from '../../src/packs/select-documents.js';
import { openBrowser } from '../../src/render/browser.js';
import { openRenderers, type Rendered } from '../../src/render/open-renderers.js';
import { thisMachine } from '../../src/render/this-machine.js';

/** The day on which the example’s documents are made: late in the review, when almost all of them have come. */
export const AS_OF = '2009-11-30';

export interface MadeExample extends Rendered {
  readonly definition: DocumentDefinition;
  readonly recipient: Recipient;
  readonly format: Format;
  readonly fileName: string;
}

/** Made here: the log that stands in a case folder is of files that somebody shared. */
const DISCLOSURES = [
  ['SCR-2009-01_overview-report.docx', 'a', 'Ofsted'],
  ['SCR-2009-01_overview-report.docx', 'a', 'Dr Janet Foyle'],
  ['SCR-2009-01_overview-report.docx', 'b', 'Ofsted'],
].reduce<Disclosure[]>((log, [file = '', version = '', to = '']) => {
  const permission = { by: 'Mr Alan Thorpe', date: '2009-09-25' };
  const recorded = '2009-09-28T10:00:00.000Z';
  log.push(chain(log.at(-1), { recorded, file, sha256: version.repeat(64), bytes: 40_000, to, permission }));
  return log;
}, []);

/** The example case, read from its folder. */
export const readExample = () => {
  const folder = fileURLToPath(new URL('../../examples/jill-brown', import.meta.url));
  const { case: scr, diagnostics } = loadCase(folder, readFiles(process.cwd()));
  if (!scr) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return { ...scr, disclosures: DISCLOSURES };
};

/** Every document of the example case for every recipient, made as the commands make them. */
export const makeExample = async (): Promise<MadeExample[]> => {
  const scr = readExample();
  const browser = openBrowser(thisMachine());
  const renderers = openRenderers(openTemplates([ourTemplates()], String), browser);
  const made: MadeExample[] = [];
  try {
    for (const definition of await loadDefinitions()) {
      for (const recipient of recipientsOf(scr, definition)) {
        const { id, audience } = definition;
        const prepared = prepareMergeData(scr, definition.mergeData(scr, recipient, AS_OF), audience, id);
        for (const format of formatsOf(definition)) {
          const result = prepared.ok ? await renderers.render(id, format, prepared.value) : prepared;
          if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 2));
          const fileName = nameFile(scr, definition, recipient, audience, format);
          made.push({ definition, recipient, format, fileName, ...result.value });
        }
      }
    }
  } finally {
    await browser.close();
  }
  return made;
};
