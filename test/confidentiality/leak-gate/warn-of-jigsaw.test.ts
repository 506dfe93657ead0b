import { describe, expect, it } from 'vitest';
import { warnOfJigsaw } from '../../../src/confidentiality/leak-gate/jigsaw/warn-of-jigsaw.js';
import { exampleCase } from '../../documents/example-case.js';

const scr = exampleCase();
const warnings = (text: string) =>
  warnOfJigsaw('summary.pdf', [{ text, kind: 'prose', part: 'page 3', stream: 'pages' }], scr);
const marked = (text: string): string[] =>
  warnings(text).map(({ message }) => /\[(.*?)\]/.exec(message)?.[1] ?? '');

describe('what tells who somebody is when it is put together', () => {
  it.each([
    ['She was taken to hospital on 24 December 2008.', ['24 December 2008']],
    ['Her birthday was on 13 July.', ['13 July']],
    ['She was born in July 1992.', ['July 1992']],
    ['She was aged 16 in December 2008.', ['aged 16']],
    ['The 14-month-old was seen in May 2008.', ['14-month-old']],
    ['He has cystic fibrosis.', ['cystic fibrosis']],
    ['He has a rare genetic disorder.', ['rare genetic disorder']],
    ['The family is Polish and lives in Rotherham.', ['Polish']],
    ['She went to Fernbank School.', ['Fernbank School']],
    ['They lived off Grange Street.', ['Grange Street']],
    ['She lay on Ward B4 of Doncaster Royal Infirmary.', ['Ward B4', 'Doncaster Royal Infirmary']],
    ['She died on Christmas Eve 2008 at home.', ['Christmas Eve']],
    ['He ran away on his sixteenth birthday.', ['his sixteenth birthday']],
    ['The mother is deaf and uses British Sign Language.', ['deaf', 'Sign Language']],
    ['He was a pupil of Wath Comprehensive.', ['Wath Comprehensive']],
    ['Her father, a Somali refugee, lived in Doncaster.', ['Somali', 'refugee']],
    ['She jumped from Brinsworth Bridge.', ['Brinsworth Bridge']],
    ['The eldest of nine children', ['eldest of nine children']],
  ])('is seen in %j', (text, found) => {
    expect(marked(text)).toEqual(found);
  });

  it.each([
    'The Chair decided on 23 January 2009.',
    'She died at the end of 2008, aged 16.',
    'The school and the hospital did not know.',
    'South Yorkshire Police and the Rotherham Safeguarding Children Board',
    'The family is White British.',
    'Attendance was 48% in the autumn of 2008.',
    'The injuries were consistent with shaken baby syndrome.',
    'The cause was given as sudden infant death syndrome.',
    'All 16 recommendations were accepted in September 2009.',
  ])('is not seen in %j', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('is a warning with its sentence, at most ten of a kind', () => {
    const found = warnings(
      Array.from({ length: 14 }, (_, day) => `It was the ${day + 1} May 2008.`).join(' '),
    );
    expect(found).toHaveLength(10);
    expect(found[0]).toEqual({
      code: 'jigsaw',
      severity: 'warning',
      message: 'An exact date can be looked up in a newspaper: «It was the [1 May 2008].».',
      hint: 'Write the season or the year, unless the day itself matters.',
      location: { template: 'summary.pdf', part: 'page 3' },
      paragraph: '1 §9.7',
    });
    expect(found[9]?.message).toContain('(and 4 more)');
  });
});
