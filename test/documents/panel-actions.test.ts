import { describe, expect, it } from 'vitest';
import { panels } from '../../data-schema/panels.js';
import { panelActions } from '../../src/documents/panel-actions.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const meetings = [
  { id: 'second', title: 'Second meeting', date: '2009-03-18', time: 'pm', venue: 'Crinoline House' },
  {
    id: 'first',
    title: 'First meeting',
    date: '2009-02-18',
    time: '10:00',
    present: ['Dr Janet Foyle (Chair)', 'Mr Ian Selby'],
    apologies: ['Ms Judith Amery'],
    minuteTaker: 'Mrs Gail Pearce',
    actions: [
      {
        action: 'Write to the Ambulance Service.',
        owner: 'Mrs Helen Marsh',
        due: '2009-02-20',
        completed: '2009-02-19',
        note: 'By letter',
      },
      { action: 'Arrange interviews.', owner: 'Mr Stannard' },
    ],
  },
];
const scr = exampleCase({
  panels: panels.parse({ overview: { chair: { name: 'Dr Janet Foyle' }, meetings } }),
});

describe('the actions from an Overview Panel meeting', () => {
  it('are made for each meeting, whose id stands in the file name', () => {
    expect(panelActions.recipients(scr)).toEqual([
      { id: 'second', name: 'Second meeting', fileLabel: 'second' },
      { id: 'first', name: 'First meeting', fileLabel: 'first' },
    ]);
  });

  it('say when and where, who came, and who does what by when', () => {
    const text = madeText(panelActions, scr, 'first');
    expect(text).toMatch(/Case:\s*JB \(SCR-2009-01\)/);
    expect(text).toMatch(/Date:\s*18 February 2009, 10:00/);
    expect(text).toMatch(/Present:\s*Dr Janet Foyle \(Chair\); Mr Ian Selby/);
    expect(text).toMatch(/Apologies:\s*Ms Judith Amery/);
    expect(text).toMatch(
      /Write to the Ambulance Service.\nMrs Helen Marsh\n20\/02\/2009\n19\/02\/2009\s*By letter/,
    );
    expect(text).toContain('Arrange interviews.\nMr Stannard\n');
  });

  it('say when the next meeting is, by date and not by their order in the file', () => {
    expect(madeText(panelActions, scr, 'first')).toMatch(
      /Next meeting:\s*18 March 2009, pm, Crinoline House/,
    );
    expect(madeText(panelActions, scr, 'second')).toMatch(/Next meeting:\s*None arranged/);
  });

  it('leave blank what is not recorded yet', () => {
    const text = madeText(panelActions, scr, 'second');
    expect(text).toContain('No actions have been recorded.');
    expect(text).toMatch(/Apologies:\s*\n/);
  });

  it('name the child by initials', () => {
    expect(madeText(panelActions, scr, 'first')).not.toContain('Jill');
  });

  it('wait for a meeting', () => {
    expect(panelActions.appliesTo(scr)).toEqual({ state: 'ready' });
    expect(panelActions.appliesTo(exampleCase()).state).toBe('waiting');
  });

  it('pass the Open XML schema', async () => {
    expect(await madeSchemaProblems(panelActions, scr, 'first')).toEqual([]);
  });
});
