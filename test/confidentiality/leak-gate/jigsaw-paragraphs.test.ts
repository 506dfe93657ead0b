import { describe, expect, it } from 'vitest';
import type { Case } from '../../../data-schema/case.js';
import { warnOfJigsaw } from '../../../src/confidentiality/leak-gate/jigsaw/warn-of-jigsaw.js';
import { caseWith, member } from './case-with-people.js';

const scr = caseWith(
  [member('Sheila', 'Hollis', { residences: [{ address: ['112 Canal Side', 'Mexborough', 'S64 0VV'] }] })],
  {
    executiveSummary: { frontMatter: { date: '2009-11-30' }, text: '' } as unknown as NonNullable<
      Case['executiveSummary']
    >,
  },
);
const marked = (text: string): string[] =>
  warnOfJigsaw('summary.pdf', [{ text, kind: 'prose', part: 'page 3', stream: 'pages' }], scr).map(
    ({ message }) => /\[(.*?)\]/.exec(message)?.[1] ?? '',
  );

describe('a paragraph of an Executive Summary', () => {
  it.each<[what: string, paragraph: string, found: readonly string[]]>([
    [
      'a death told by the hour',
      'In the early hours of Saturday 27 December 2008 an ambulance was called. Child J was taken to the Northern General Hospital in Sheffield, where she died on New Year’s Day.',
      ['27 December 2008', 'New Year’s Day', 'Northern General Hospital'],
    ],
    [
      'a baby',
      'Child K was an eleven-week-old baby when he was found lifeless. He was seen by a health visitor when he was aged 10 days, and again two days before his first birthday clinic was due.',
      ['eleven-week-old', 'aged 10 days', 'his first birthday'],
    ],
    [
      'an age to the month',
      'Child J was 16 years and five months old, and had lived in Mexborough with her grandmother.',
      ['16 years and five months old', 'Mexborough'],
    ],
    [
      'a family from elsewhere',
      'The family had come from Slovakia two years before. They are Roma, speak Romani, and needed a Slovak interpreter. They were one of three such families on the estate.',
      ['Slovakia', 'Roma', 'Slovak interpreter'],
    ],
    [
      'an illness and a school',
      'Her younger brother has Duchenne muscular dystrophy and goes to Hilltop School. Child J had moved there from Wickersley Comprehensive, and later from St. Bernard’s Catholic High School.',
      [
        'Duchenne muscular dystrophy',
        'Hilltop School',
        'Wickersley Comprehensive',
        'St. Bernard’s Catholic High School',
      ],
    ],
    [
      'streets, roads and water',
      'She was last seen near the Red Lion Inn on Wellgate Road, walking along the A630 towards the River Don.',
      ['Red Lion Inn', 'Wellgate Road', 'A630', 'Don'],
    ],
    [
      'the shape of a family',
      'Child J was the fourth of seven children. Her mother, a mother of eight by then, was pregnant with her ninth child. The twins were two.',
      ['fourth of seven children', 'mother of eight', 'ninth child', 'twins'],
    ],
    [
      'a trial',
      'On 3 June 2009 the mother’s former partner was sentenced at Sheffield Crown Court.',
      ['3 June 2009', 'Sheffield Crown Court'],
    ],
    [
      'a birthday',
      'She took the tablets two days after her sixteenth birthday, on Boxing Day.',
      ['Boxing Day', 'her sixteenth birthday'],
    ],
    [
      'beliefs in a small place',
      'The parents are Jehovah’s Witnesses and are well known in the village.',
      ['Jehovah’s Witnesses'],
    ],
    [
      'means of care',
      'Child L was fed by gastrostomy, used a wheelchair and was registered blind. She had Rett syndrome.',
      ['gastrostomy', 'wheelchair', 'registered blind', 'had Rett syndrome'],
    ],
  ])('with %s is warned of', (_what, paragraph, found) => {
    expect(marked(paragraph).toSorted()).toEqual(found.toSorted());
  });

  it.each([
    'The review looked at just over four years, from the autumn of 2004 until Child J’s death at the end of 2008. There were two social workers and three team managers in that time.',
    'Staff should use the Common Assessment Framework, and every Family Centre and Youth Court should know of it. The Coroner’s Court has not yet decided.',
    'The Chair decided on 23 January that a Serious Case Review should be held. Government Office for Yorkshire and the Humber was told on the same day.',
    'In 2008 she missed three appointments. By then there were five agencies in touch with the family, and four of them wrote reports.',
    'The Child Protection Unit, the Emergency Duty Team and the Accident and Emergency Unit each kept their own record. The High School and the Special School did not.',
    'The consultant spoke of shaken baby syndrome, and of the syndrome as it is taught. Managers were asked about withdrawal syndrome in newborn babies.',
    'Child J is White British and lived in Rotherham all her life. She was a bright girl who liked to draw.',
    'The Board expects each action to be done by 31 March 2010. The lesson is for all services, first of all for schools.',
    'She was seen by a nurse in the Primary Mental Health Team at the Children’s Hospital School, and by a doctor at the General Hospital.',
    'Six recommendations were made to the Local Authority. Recommendation A1 and Appendix B2 say who is responsible.',
  ])('is let through where it tells of nobody: %s', (paragraph) => {
    expect(marked(paragraph)).toEqual([]);
  });
});
