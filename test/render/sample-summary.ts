import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import { CASE_RECIPIENT } from '../../src/documents/definition.js';
import { executiveSummary } from '../../src/documents/executive-summary.js';
import { Markdown } from '../../src/documents/markdown.js';
import { loadPageTemplate, type PageTemplate } from '../../src/render/page-template.js';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');

/** Reads a file of the project's templates folder. */
const readTemplate = async (path: string): Promise<Uint8Array | undefined> =>
  readFile(join(TEMPLATES, path)).catch(() => undefined);

/** A small made-up case: only what the Executive Summary draws on, and the names that must not stand in it. */
export const sampleCase = (markdown: string, changes: object = {}): Case =>
  ({
    reference: 'SCR-2009-07',
    publicLabel: 'Child K',
    subject: 'nia',
    family: [
      { id: 'nia', name: { given: 'Nia', family: 'Pritchard', knownAs: ['Ni'], former: [], variants: [] } },
      {
        id: 'olwen',
        name: { given: 'Olwen', family: 'Pritchard', knownAs: [], former: ['Vaughan'], variants: [] },
      },
    ],
    board: {
      name: 'Northmoor Safeguarding Children Board',
      abbreviation: 'NSCB',
      address: ['1 Moor Lane', 'Northmoor', 'NM1 0ZZ'],
      telephone: '01632 960 500',
      email: 'board@northmoor.example.org',
      website: 'www.northmoor.example.org',
      colour: '#6a2c70',
      agencies: [
        { id: 'police', name: 'Northmoor Police' },
        { id: 'school-nursing', name: 'School Nursing' },
        { id: 'probation', name: 'Probation' },
      ],
    },
    agencies: [
      { agency: 'school-nursing', contribution: 'imr' },
      { agency: 'police', contribution: 'chronology' },
      { agency: 'probation', contribution: 'none' },
    ],
    decision: { date: '2009-03-02' },
    period: { from: '2006-05-01', to: '2009-01-31' },
    panels: {
      overview: { chair: { name: 'Dr Edith Crane' }, author: { name: 'Mr Owen Lamb' }, members: [] },
    },
    tracking: { executiveSummaryApproved: '2009-09-14' },
    acronyms: [
      { short: 'IMR', meaning: 'Individual Management Review' },
      { short: 'CAMHS', meaning: 'Child and Adolescent Mental Health Services' },
      { short: 'YOT', meaning: 'Youth Offending Team' },
    ],
    executiveSummary: {
      frontMatter: { title: 'Executive Summary', date: '2009-09-14', status: 'final' },
      markdown,
      file: 'executive-summary.md',
      line: 6,
    },
    ...changes,
  }) as unknown as Case;

/** The merge data of the sample's Executive Summary as it reaches the renderer. */
export const sampleMergeData = async (markdown: string, changes: object = {}): Promise<object> => ({
  ...executiveSummary.mergeData(sampleCase(markdown, changes), CASE_RECIPIENT, '2009-11-30'),
  coverDescription: new Markdown(
    new TextDecoder().decode(await readTemplate('partials/cover-description.md')),
  ),
});

/** The Executive Summary's own template. */
export const summaryTemplate = async (): Promise<PageTemplate> => {
  const template = await loadPageTemplate('executive-summary.hbs', readTemplate);
  if (!template.ok) throw new Error(template.problems.map(({ message }) => message).join('\n'));
  return template.value;
};
