import { describe, expect, it } from 'vitest';
import { actionPlanFile } from '../../data-schema/action-plan.js';
import type { Case } from '../../data-schema/case.js';
import { actionPlanRequestLetter } from '../../src/documents/action-plan-request-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';
import { executiveSummaryFile, overviewReportFile } from './report-files.js';

const action = { action: 'Do it', responsible: 'Service Manager', target: '2009-10-30' };
const PLAN = actionPlanFile.parse({
  agency: 'rdash',
  recommendations: [
    { number: 'CAMHS1', recommendation: 'Speak before closing a case.', actions: [action] },
    {
      number: '3',
      recommendation: 'Answer re-referrals by telephone.',
      from: 'overview-report',
      actions: [action],
    },
  ],
});

const accepted = (overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase({
    overviewReport: overviewReportFile('final'),
    executiveSummary: executiveSummaryFile('final'),
    actionPlans: new Map([
      ['rdash', PLAN],
      ['board', { ...PLAN, agency: 'board' }],
    ]),
    ...overrides,
  });
  return {
    ...scr,
    letters: { ...scr.letters, actionPlanRequest: { date: '2009-09-30', returnBy: '2009-10-28' } },
  };
};

const missing = (scr: Case): readonly string[] => {
  const applicability = actionPlanRequestLetter.appliesTo(scr);
  return applicability.state === 'waiting' ? applicability.missing : [];
};

describe('the request for an action plan', () => {
  it('goes to each agency that gave a review or has an action plan, and not to the Board', () => {
    expect(actionPlanRequestLetter.recipients(accepted()).map(({ id }) => id)).toEqual([
      'south-yorkshire-police',
      'rdash',
    ]);
  });

  it('asks for a SMART plan on the standard form by its due date', () => {
    const text = madeText(actionPlanRequestLetter, accepted(), 'rdash');
    expect(text).toContain('Serious Case Review in respect of JB: request for your agency’s action plan');
    expect(text).toContain('returned to me by 28 October 2009.');
    expect(text).toContain(
      'SMART (specific, measurable, achievable, realistic and time limited) and outcome focused',
    );
    expect(text).toContain('Yours sincerely\nMrs Helen Marsh');
  });

  it('lists the agency’s own recommendations and those of the Overview Report', () => {
    const text = madeText(actionPlanRequestLetter, accepted(), 'rdash');
    expect(text).toContain('CAMHS1\nSpeak before closing a case.\nIndividual Management Review');
    expect(text).toContain('3\nAnswer re-referrals by telephone.\nOverview Report');
  });

  it('has no list where the agency’s plan is not begun', () => {
    expect(madeText(actionPlanRequestLetter, accepted(), 'south-yorkshire-police')).not.toContain(
      'Recommendations for your agency',
    );
  });

  it('speaks of an Individual Management Review only to an agency that gave one', () => {
    expect(madeText(actionPlanRequestLetter, accepted(), 'south-yorkshire-police')).toContain(
      'your own Individual Management Review as well as',
    );
    expect(madeText(actionPlanRequestLetter, accepted(), 'rdash')).not.toContain(
      'your own Individual Management Review',
    );
  });

  it('waits until the reports are final', () => {
    expect(missing(accepted())).toEqual([]);
    expect(missing(accepted({ overviewReport: overviewReportFile('draft') }))).toEqual([
      'overview-report.md, with the status final',
    ]);
    expect(missing(accepted({ executiveSummary: undefined }))).toEqual([
      'executive-summary.md, with the status final',
    ]);
    expect(
      missing(accepted({ overviewReport: { file: 'overview-report.docx', bytes: new Uint8Array() } })),
    ).toEqual([]);
  });

  it('waits for its due date, for which the tracking date will do', () => {
    const undated = { ...accepted(), letters: exampleCase().letters };
    expect(missing(undated)).toEqual([expect.stringContaining('letters.actionPlanRequest.returnBy')]);
    const tracked = { ...undated, tracking: { ...undated.tracking, actionPlansRequestedBy: '2009-10-28' } };
    expect(missing(tracked)).toEqual([]);
    expect(madeText(actionPlanRequestLetter, tracked, 'rdash')).toContain('by 28 October 2009');
  });

  it('waits for an agency to ask', () => {
    expect(missing(accepted({ agencies: [], actionPlans: new Map() }))).toHaveLength(1);
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(actionPlanRequestLetter, accepted(), 'rdash')).toEqual([]);
  });
});
