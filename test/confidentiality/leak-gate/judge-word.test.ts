import { describe, expect, it } from 'vitest';
import { caseWith, member } from './case-with-people.js';
import { searchText } from './search-text.js';

const scr = caseWith([
  member('Will', 'May', { initials: 'WM' }),
  member('Rose', 'Brook', { initials: 'RB' }),
  member('Mark', 'White', { initials: 'MW' }),
  member('April', 'Page', { initials: 'AP' }),
  member('Jack', 'Case', { initials: 'JC' }),
  member('Dawn', 'Child', { initials: 'DC' }),
]);
const marks = (text: string): string[] =>
  searchText(scr, 'ofsted', text).map((found) => found.replace(/^[\w-]+: /, ''));

describe('a name that is also an ordinary word', () => {
  it.each([
    'They ate brown bread by the brook.',
    'She may say what she will.',
    'The price rose in May 2008.',
    'It was closed on 14 May.',
    'Between April and May nobody called.',
    'In May she was seen.',
    'Will the assessment be shared?',
    'May the family see it?',
    'Brown bread was on the table.',
    'His ethnicity is White British.',
    'Mark all answers with a cross.',
    'See Page 3.',
    'Page 3 of 14',
    'Page of',
    'Case allocated to Social Worker 2.',
    'Case closed. No further action.',
    'Case SCR-2009-01',
    'The Brook Street clinic',
    'A white van stood outside.',
  ])('is let through in %j', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each([
    ['She was seen by Brown at home.', 'Brown'],
    ['Brown was seen at home.', 'Brown'],
    ['Brown visited twice.', 'Brown'],
    ['Brown', 'Brown'],
    ['Brown, aged 36, was not told.', 'Brown'],
    ['Brown’s sister rang.', 'Brown'],
    ['Seen with the Browns on Friday.', 'Browns'],
    ['mr brown rang', 'mr brown'],
    ['Mrs Page did not attend.', 'Mrs Page'],
    ['Page said that she was tired.', 'Page'],
    ['Case closed the door on the officer.', 'Case'],
    ['Case was seen at home.', 'Case'],
    ['Seen by Case at the clinic.', 'Case'],
    ['Child opened it himself.', 'Child'],
    ['Child seen alone at school.', 'Child'],
    ['Mr Child: not at home.', 'Mr Child'],
    ['Will was not at school.', 'Will'],
    ['She asked Will to come.', 'Will'],
    ['She asked Rose, and Rose said no.', 'Rose'],
    ['a visit to BROWN, JILL', 'BROWN, JILL'],
    ['will brook rang', ''],
    ['Will May', 'Will May'],
    ['It was May who rang.', 'May'],
    ['jill brown', 'jill brown'],
  ])('is found in %j', (text, marked) => {
    if (marked === '') expect(marks(text)).toEqual([]);
    else expect(marks(text)).toContain(marked);
  });

  it('is found in the name of a file or a bookmark without a capital', () => {
    expect(searchText(scr, 'ofsted', 'scr-brown-notes.docx', { kind: 'label' })).toEqual([
      'family-name: brown',
    ]);
    expect(searchText(scr, 'ofsted', 'case-notes-page-2.docx', { kind: 'label' })).toEqual([]);
  });

  it('is let through where somebody decided that it names nobody', () => {
    const decided = {
      ...scr,
      namingDecisions: [{ word: 'Brown', phrase: 'Brown et al', is: 'not-a-name' as const }],
    };
    expect(searchText(decided, 'ofsted', 'As Brown et al found,')).toEqual([]);
    expect(searchText(decided, 'ofsted', 'As Brown and others found,')).toEqual(['family-name: Brown']);
  });
});
