// The documents of the example as they are made for an audience: what the gate should let through.
import { fileURLToPath } from 'node:url';
import { loadCase } from '../../dist/src/case/load-case.js';
import { prepareMergeData } from '../../dist/src/confidentiality/prepare.js';
import { loadDefinitions } from '../../dist/src/documents/registry.js';
import { readFiles } from '../../dist/src/io/read-files.js';
import { openTemplates, ourTemplates } from '../../dist/src/io/template-files.js';
import { nameFile } from '../../dist/src/packs/name-file.js';
import { openBrowser } from '../../dist/src/render/browser.js';
import { openRenderers } from '../../dist/src/render/open-renderers.js';
import { thisMachine } from '../../dist/src/render/this-machine.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/jill-brown', import.meta.url));
const AS_OF = '2009-11-30';

/** The example case. */
export const readExample = () => {
  const { case: scr, diagnostics } = loadCase(EXAMPLE, readFiles(process.cwd()));
  if (!scr) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scr;
};

/**
 * Every document of the case that goes to one of these audiences, named for its readers.
 * @returns {Promise<{ name: string, bytes: Uint8Array, audience: string }[]>}
 */
export const makeCleanFiles = async (scr, audiences) => {
  const browser = openBrowser(thisMachine());
  const renderers = openRenderers(
    openTemplates([ourTemplates()], (path) => path),
    browser,
  );
  const files = [];
  try {
    for (const definition of await loadDefinitions()) {
      const { audience } = definition;
      if (!audiences.includes(audience) || definition.appliesTo(scr).state !== 'ready') continue;
      for (const recipient of definition.recipients(scr)) {
        const data = prepareMergeData(
          scr,
          definition.mergeData(scr, recipient, AS_OF),
          audience,
          definition.id,
        );
        if (!data.ok) throw new Error(data.problems.map(({ message }) => message).join('\n'));
        const made = await renderers.render(definition.id, definition.format, data.value);
        if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'));
        files.push({
          name: nameFile(scr, definition, recipient, audience),
          bytes: made.value.bytes,
          audience,
        });
      }
    }
    const guide = (await loadDefinitions()).find(({ id }) => id === 'timescale-guide');
    const made = await renderers.render(
      guide.id,
      guide.format,
      guide.mergeData(scr, guide.recipients(scr)[0], AS_OF),
    );
    if (made.ok)
      files.push({ name: 'SCR-2009-01_timescale-guide.xlsx', bytes: made.value.bytes, audience: 'ofsted' });
    return files;
  } finally {
    await browser.close();
  }
};
