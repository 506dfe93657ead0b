import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from '../src/documents/definition.js';
import { OutputFolder } from '../src/io/output-folder.js';
import type { Selection } from '../src/packs/select-documents.js';
import { makeDocuments, type Release } from '../src/pipeline.js';
import type { Renderers } from '../src/render/open-renderers.js';
import { exampleCase } from './documents/example-case.js';

const document = (id: string, more: Partial<DocumentDefinition> = {}): DocumentDefinition => ({
  id,
  title: id,
  reference: '3.5',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData: (scr, recipient, asOf) => ({ text: `${scr.reference} ${recipient.id} ${asOf}` }),
  ...more,
});

const BROKEN: Diagnostic = { code: 'unknown-tag', severity: 'error', message: 'the template is broken' };

describe('making the documents of a case', () => {
  let root: string;
  let rendered: string[];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pipeline-'));
    rendered = [];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const renderers: Renderers = {
    async render(name, _format, mergeData) {
      rendered.push(name);
      return name === 'broken'
        ? { ok: false, problems: [BROKEN] }
        : {
            ok: true,
            value: { bytes: new TextEncoder().encode(JSON.stringify(mergeData)), rows: 2 },
            warnings: [],
          };
    },
  };
  const release: Release = async (_selection, bytes) => ({ ok: true, value: bytes, warnings: [] });
  const select = (definition: DocumentDefinition, folder = ''): Selection => ({
    definition,
    recipient: CASE_RECIPIENT,
    format: definition.format,
    audience: definition.audience,
    folder,
  });
  const make = (selections: readonly Selection[], allOrNothing = false) =>
    makeDocuments(
      { scr: exampleCase(), selected: { selections, problems: [] }, asOf: '2009-11-30', allOrNothing },
      { renderers, release, output: new OutputFolder(root, () => new Date()), clock: () => 0 },
    );
  const files = (): string[] => readdirSync(root).filter((name) => !name.startsWith('.'));

  it('fills each template with the merge data of its document and writes the file', async () => {
    const { made, problems } = await make([select(document('letter'))]);
    expect(problems).toEqual([]);
    expect(made).toMatchObject([{ document: 'letter', recipient: 'case', bytes: 38, rows: 2 }]);
    expect(readFileSync(join(root, 'SCR-2009-01_letter.docx'), 'utf8')).toBe(
      '{"text":"SCR-2009-01 case 2009-11-30"}',
    );
  });

  it('passes a file that somebody else wrote through as it is', async () => {
    const report = document('report', {
      passThrough: () => ({ file: 'overview-report.docx', bytes: Buffer.from('as is') }),
    });
    await make([select(report)]);
    expect(rendered).toEqual([]);
    expect(readFileSync(join(root, 'SCR-2009-01_report.docx'), 'utf8')).toBe('as is');
  });

  it('renders a document once that goes into several folders', async () => {
    const terms = document('terms');
    const { made } = await make([select(terms, 'commissioning/rdash'), select(terms, 'commissioning/nspcc')]);
    expect(rendered).toEqual(['terms']);
    expect(made).toHaveLength(2);
  });

  it('makes the other documents where one cannot be made', async () => {
    const { made, problems } = await make([select(document('broken')), select(document('letter'))]);
    expect(problems).toEqual([BROKEN]);
    expect(made.map((each) => each.document)).toEqual(['letter']);
  });

  it('writes nothing of a pack in which anything cannot be made', async () => {
    const { made, problems } = await make([select(document('letter')), select(document('broken'))], true);
    expect(problems).toEqual([BROKEN]);
    expect(made).toEqual([]);
    expect(files()).toEqual([]);
  });

  it('says so where a file that somebody edited was kept', async () => {
    await make([select(document('letter'))]);
    const other = document('letter', { mergeData: () => ({ text: 'new' }) });
    rmSync(join(root, '.made.json'));
    const { problems } = await make([select(other)]);
    expect(problems).toMatchObject([{ code: 'edited-file-kept', severity: 'warning' }]);
    expect(files()).toHaveLength(2);
  });
});
