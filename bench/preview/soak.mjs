// Eight hours of one save a second, as fast as it goes: does the memory of the preview grow? Each save changes a file of
// the case or a template, and the documents on the screen and in the list are made again.
// npm run build, then: node --expose-gc bench/preview/soak.mjs [saves]
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHeapSpaceStatistics } from 'node:v8';
import { loadDefinitions } from '../../dist/src/documents/registry.js';
import { readFiles } from '../../dist/src/io/read-files.js';
import { LeakSearch } from '../../dist/src/preview/search-for-leaks.js';
import { describeState } from '../../dist/src/preview/session/describe-state.js';
import { MadeFiles } from '../../dist/src/preview/session/find-made.js';
import { PreviewSession } from '../../dist/src/preview/session/preview-session.js';

const saves = Number(process.argv[2] ?? 30_000);
const root = mkdtempSync(join(tmpdir(), 'bench-soak-'));
const project = fileURLToPath(new URL('../..', import.meta.url));
cpSync(join(project, 'examples'), root, { recursive: true });
cpSync(join(project, 'templates'), join(root, 'templates'), { recursive: true });
const folder = join(root, 'jill-brown');
const session = new PreviewSession(folder, '2009-11-30', await loadDefinitions(), {
  files: readFiles(root),
  // A browser is another process: what it takes is not the preview’s.
  printer: { print: async () => ({ ok: false, problems: [] }) },
  ourTemplates: join(root, 'templates'),
});
const leaks = new LeakSearch();
const made = new MadeFiles(join(root, 'out'));

const files = [
  { path: join(folder, 'terms-of-reference.yaml'), shown: ['terms-of-reference', 'case'] },
  { path: join(folder, 'action-plans', 'rdash.yaml'), shown: ['action-record', 'rdash'] },
  { path: join(folder, 'chronologies', 'rdash.yaml'), shown: ['agency-chronology', 'rdash'] },
  { path: join(folder, 'action-plans', 'board.yaml'), shown: ['action-record', 'board'] },
  { path: join(folder, 'case.yaml'), shown: ['ofsted-notification-letter', 'case'] },
].map((each) => ({ ...each, text: readFileSync(each.path, 'utf8') }));
const template = join(root, 'templates', 'styles', 'report.css');
const style = readFileSync(template, 'utf8');

/** A mistake now and then, as people make them; and each save another text, in words that the document prints. */
const textOf = ({ text }, save) => {
  const at = text.lastIndexOf(' the ');
  const changed = `${text.slice(0, at)} the ${save} ${text.slice(at + 5)}`;
  return save % 50 === 0 ? `nobody-knows-this-key: ${save}\n${changed}` : changed;
};

const megabytes = () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  // The engine compiles the program’s own code better and better for hours: that is no data of anybody’s saves.
  const code = getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name.startsWith('code_'))
    .reduce((sum, { space_used_size: size }) => sum + size, 0);
  return { heap: (heapUsed + external - code) / 1e6, rss: rss / 1e6 };
};

console.log('saves'.padStart(7), 'data and buffers, MB'.padStart(22), 'whole process, MB'.padStart(19));
const figures = [];
const start = performance.now();
for (let save = 1; save <= saves; save += 1) {
  const file = files[save % files.length];
  writeFileSync(file.path, textOf(file, save));
  if (save % 40 === 0) writeFileSync(template, `${style}\n/* ${save} */\n`);
  session.reload(save % 40 === 0 ? [file.path, template] : [file.path]);
  const [document, recipient] = file.shown;
  const selection = session.find({ document, recipient });
  const sight = selection && (await session.sight(selection));
  if (sight?.picture && session.case) await leaks.search(session.case, sight.picture);
  if (save % 20 === 0) JSON.stringify(describeState(session, made));
  if (save % Math.max(1, Math.floor(saves / 15)) === 0) {
    const now = megabytes();
    figures.push(now.heap);
    console.log(String(save).padStart(7), now.heap.toFixed(1).padStart(22), now.rss.toFixed(0).padStart(19));
  }
}
rmSync(root, { recursive: true, force: true });
const third = Math.ceil(figures.length / 3);
const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
const growth = mean(figures.slice(-third)) - mean(figures.slice(third, 2 * third));
console.log(
  `\n${((performance.now() - start) / saves).toFixed(1)} ms a save; ${session.renderings} documents made`,
);
console.log(`the last third of the run holds ${growth.toFixed(1)} MB more than the one before it`);
