import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namingDecision } from '../../../data-schema/naming-decisions.js';
import { checkForLeaks } from '../../../src/confidentiality/leak-gate/check-for-leaks.js';
import { deliveredTemplates } from '../../../src/io/template-files.js';
import { caseWith, member } from './case-with-people.js';
import { makeWordFile, paragraph, row } from './make-word-file.js';
import { searchText } from './search-text.js';

const scr = caseWith([
  member('Dawn', 'Child', { initials: 'DC' }),
  member('Carol', 'Case', { initials: 'CC' }),
  member('Frank', 'Page', { initials: 'FP' }),
  member('Grace', 'Will', { initials: 'GW' }),
]);

const marked = async (body: string, given = scr): Promise<string[]> =>
  (
    await checkForLeaks({ name: 'imr.docx', bytes: makeWordFile(body) }, given, 'ofsted', {
      templates: deliveredTemplates,
    })
  ).flatMap(({ message }) => /\[(.*?)\]/.exec(message)?.[1] ?? message);

describe('the fixed wording of the forms', () => {
  it('names nobody, though a word in it is a name of the family', async () => {
    expect(
      await marked(
        paragraph('Child: JB') +
          paragraph('Child seen (any views and wishes noted)') +
          paragraph('Case referred by agency to RSCB Manager for consideration of Serious Case Review'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['the same word in other words', 'Child said that she was tired.', 'Child'],
    ['a label with nothing of the form about it', 'Page: rang the school', 'Page'],
    ['a label in the middle of a line', 'as told by Child: yes', 'Child'],
    ['a title', 'Mrs Child: seen (any views and wishes noted)', 'Mrs Child'],
    ['the whole name', 'Dawn Child seen (any views and wishes noted)', 'Dawn Child'],
  ])('hides no name: %s', async (_what, text, name) => {
    expect(await marked(paragraph(text))).toEqual([name]);
  });
});

describe('a word that is also a name', () => {
  it.each([
    'Case closed by Team Manager 1.',
    'Case closed.',
    'Case allocated to Social Worker 2.',
    'Case file read on 3 March.',
    'Case conference held.',
  ])('is let through in %j, which is said of a file', async (text) => {
    expect(await marked(paragraph(text))).toEqual([]);
  });

  it.each(['Case closed the door on her.', 'Case opened her bag.', 'Case attended.', 'Case'])(
    'is found in %j',
    async (text) => {
      expect(await marked(paragraph(text))).toEqual(['Case']);
    },
  );
});

describe('an alarm that only a person can judge', () => {
  const decisionsIn = (text: string | readonly string[]) =>
    [text].flat().flatMap((each) => {
      const [line = ''] = /\{ word: .*\}/.exec(each) ?? [];
      return line === '' ? [] : [namingDecision.parse(parse(line))];
    });
  const leaksIn = (body: string, given = scr) =>
    checkForLeaks({ name: 'imr.docx', bytes: makeWordFile(body) }, given, 'ofsted');

  it.each([
    ['within a sentence', paragraph('The referral was read by Case and others, it says.')],
    ['at its beginning', paragraph('Case discussed with the manager.')],
    ['alone in a cell', `<w:tbl>${row('Eyes', 'Brown', 'Hair', 'fair')}</w:tbl>`],
    ['with marks that YAML knows', paragraph('He wrote: “Will", \\ it says.')],
    ['a street of the same name', paragraph('It stood in Hollis Avenue then.')],
  ])('%s, says what to write, and writing that settles it', async (_where, body) => {
    const leaks = await leaksIn(body);
    expect(leaks).toHaveLength(1);
    const namingDecisions = decisionsIn(leaks.map(({ hint }) => hint ?? ''));
    expect(await leaksIn(body, { ...scr, namingDecisions })).toEqual([]);
  });

  it('is settled for that phrase alone, and for no other name in it', () => {
    const decided = {
      ...scr,
      namingDecisions: [{ word: 'Case', phrase: 'Case rang Tracey today', is: 'not-a-name' as const }],
    };
    expect(searchText(decided, 'ofsted', 'Case rang Tracey today. Case rang again.')).toEqual([
      'family-name: Tracey',
      'family-name: Case',
    ]);
  });
});
