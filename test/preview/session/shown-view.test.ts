import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { make } from '../../../src/commands/make.js';
import { loadDefinition } from '../../../src/documents/registry.js';
import { readFiles } from '../../../src/io/read-files.js';
import { ourTemplates } from '../../../src/io/template-files.js';
import { nameFile } from '../../../src/packs/name-file.js';
import { describeState } from '../../../src/preview/session/describe-state.js';
import { MadeFiles } from '../../../src/preview/session/find-made.js';
import { PreviewSession } from '../../../src/preview/session/preview-session.js';
import type { AskedView } from '../../../src/preview/session/read-view.js';
import { normalise, wordParagraphs } from '../../../src/preview/trace/made-paragraphs.js';
import { tracePlace } from '../../../src/preview/trace/trace-place.js';
import { copyExample } from '../../commands/copy-example.js';
import { recordTerminal } from '../../commands/record-terminal.js';

const BONDS = `
bonds:
  - people: [tracey, kevin]
    kind: conflict
`;
const example = copyExample();
const made = join(example.out, 'jill-brown');
let session: PreviewSession;

beforeAll(async () => {
  const path = join(example.folder, 'case.yaml');
  writeFileSync(path, readFileSync(path, 'utf8') + BONDS);
  const ids = ['genogram', 'integrated-chronology', 'agency-chronology', 'coroner-letter'];
  session = new PreviewSession(
    example.folder,
    '2009-11-30',
    await Promise.all(ids.map((id) => loadDefinition(id))),
    {
      files: readFiles(example.root),
      printer: { print: async () => ({ ok: false, problems: [] }) },
      ourTemplates: ourTemplates(),
    },
  );
});
afterAll(() => rmSync(example.root, { recursive: true, force: true }));

const find = (document: string, format: string, view: AskedView = {}, recipient = 'case') => {
  const selection = session.find({ document, recipient, format, view });
  if (!selection || !session.case) throw new Error(`no ${document}`);
  const { definition, audience } = selection;
  return {
    selection,
    name: nameFile(session.case, definition, selection.recipient, audience, selection.format),
    see: async () => (await session.sight(selection))?.picture,
  };
};
const sha = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(made, file)))
    .digest('hex');
const command = (documents: string[], options: object): Promise<number> =>
  make(
    example.folder,
    documents,
    { out: example.out, asOf: '2009-11-30', json: true, unlocked: true, ...options },
    recordTerminal(),
  );

describe('a document that is shown in another way', () => {
  it('is kept apart from the standard one and from every other way', async () => {
    const views: AskedView[] = [
      {},
      { asAt: '2006-06-01' },
      { asAt: '2006-06-01', andAsAt: '2008-12-27' },
      { asAt: '2006-06-01', andAsAt: '2008-12-27', bonds: 'yes' },
      { bonds: 'yes' },
    ];
    const pictures = await Promise.all(views.map((view) => find('genogram', 'svg', view).see()));
    expect(new Set(pictures.map((picture) => picture?.sha256)).size).toBe(views.length);
    const before = session.renderings;
    expect((await find('genogram', 'svg', views[1]).see())?.sha256).toBe(pictures[1]?.sha256);
    expect(session.lastSight(find('genogram', 'svg').selection)?.picture).toBe(pictures[0]);
    expect(session.renderings).toBe(before);
  });

  it('is the same in whatever order its days are given, and once where they are one', async () => {
    const [one, other] = ['2006-06-01', '2008-12-27'];
    const forth = find('genogram', 'svg', { asAt: one, andAsAt: other });
    const back = find('genogram', 'svg', { asAt: other, andAsAt: one });
    const before = await forth.see();
    expect(await back.see()).toBe(before);
    expect(back.name).toBe(forth.name);
    expect(find('genogram', 'svg', { asAt: one, andAsAt: one }).name).toBe(
      'SCR-2009-01_genogram_2006-06-01.svg',
    );
  });

  it('has the name and the bytes that the command makes', async () => {
    const days = ['2006-06-01', '2008-12-27'] as const;
    await command(['genogram'], { days, asOf: '2008-12-27', bonds: true });
    const drawn = find('genogram', 'svg', { asAt: days[0], andAsAt: days[1], bonds: 'yes' });
    expect(drawn.name).toBe('SCR-2009-01_genogram_2006-06-01-2008-12-27-bonds.svg');
    expect((await drawn.see())?.sha256).toBe(sha(drawn.name));

    const asked = { person: 'AB', agency: 'rdash', from: '2007-01-01' };
    await command(['integrated-chronology'], asked);
    const extract = find('integrated-chronology', 'docx', asked);
    expect((await extract.see())?.sha256).toBe(sha(extract.name));
  });

  it('is made on the last of its days, as by the command, and otherwise on that of the preview', () => {
    const dayOf = (view: AskedView) => session.making(find('genogram', 'pdf', view).selection)?.asOf;
    expect(dayOf({ asAt: '2008-12-27', andAsAt: '2006-06-01' })).toBe('2008-12-27');
    expect(dayOf({ bonds: 'yes' })).toBe('2009-11-30');
  });

  it('does not say of the standard file that it changed, nor the other way round', async () => {
    // Only the files of other ways were made until now.
    const state = () =>
      describeState(session, new MadeFiles(made))
        .stages.flatMap(({ documents }) => documents)
        .find(({ id }) => id === 'integrated-chronology')?.recipients[0]?.made;
    await find('integrated-chronology', 'docx').see();
    expect(state()).toBe('never');
    await command(['integrated-chronology'], {});
    expect(state()).toBe('same');
    await find('integrated-chronology', 'docx', { person: 'AB' }).see();
    expect(state()).toBe('same');
  });

  it('is traced as it is shown: a row of an extract to its own line', async () => {
    const { selection, see } = find('agency-chronology', 'docx', { from: '2008-01-01' }, 'rdash');
    const texts = wordParagraphs((await see())?.bytes ?? new Uint8Array()).map(normalise);
    const entries = [...(session.case?.chronologies.values() ?? [])].flatMap(({ entries: all }) => all);
    const text = texts.findLast((each) => entries.some(({ event }) => normalise(event) === each)) ?? '';
    expect(text).not.toBe('');
    const { places } = await tracePlace(session, selection, { text, ordinal: 0, count: 1 });
    const [{ file = '', line = 0 } = {}] = places;
    const source = readFileSync(join(example.root, file), 'utf8').split('\n');
    expect(source.slice(line - 1, line + 4).join(' ')).toContain(text.slice(0, 30));
  });

  it('is not found where it cannot be followed, and says why', () => {
    const name = { document: 'genogram', recipient: 'case', view: { asAt: '2009-02-31' } };
    expect(session.find(name)).toBeUndefined();
    expect(session.refusals(name)).toMatchObject([{ field: 'asAt' }]);
    expect(
      session.find({ document: 'coroner-letter', recipient: 'case', view: { bonds: 'yes' } }),
    ).toBeUndefined();
    expect(session.refusals({ document: 'coroner-letter', recipient: 'case' })).toEqual([]);
  });
});
