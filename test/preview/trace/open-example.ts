import { loadDefinition } from '../../../src/documents/registry.js';
import { readFiles } from '../../../src/io/read-files.js';
import { ourTemplates } from '../../../src/io/template-files.js';
import { PreviewSession } from '../../../src/preview/session/preview-session.js';

/** A preview of the example as it stands, of these documents; nothing is printed. */
export const openExample = async (ids: readonly string[]): Promise<PreviewSession> =>
  new PreviewSession('examples/jill-brown', '2009-11-30', await Promise.all(ids.map(loadDefinition)), {
    files: readFiles(process.cwd()),
    printer: { print: async () => ({ ok: false, problems: [] }) },
    ourTemplates: ourTemplates(),
  });
