import { describe, expect, it } from 'vitest';
import { checkForLeaks, openLeakGate } from '../../../src/confidentiality/leak-gate/check-for-leaks.js';
import { exampleCase } from '../../documents/example-case.js';
import { makeWordFile, paragraph, wordPart } from './make-word-file.js';

const scr = exampleCase();
const password = 'Kestrel 41 lantern';

describe('the leak gate', () => {
  it('lets a clean file through without a word', async () => {
    const bytes = makeWordFile(paragraph('JB was seen at home by Social Worker 2.'));
    expect(await checkForLeaks({ name: 'SCR-2009-01_imr.docx', bytes }, scr, 'ofsted')).toEqual([]);
  });

  it('says what leaks, where it stands, and where it comes from', async () => {
    const bytes = makeWordFile(
      `${paragraph('First.')}${paragraph('It was late. She was seen by Tracey at home. No more.')}`,
    );
    expect(await checkForLeaks({ name: 'imr.docx', bytes }, scr, 'ofsted')).toEqual([
      {
        code: 'leak',
        severity: 'error',
        message: 'A name of the family, which Ofsted may not read: «She was seen by [Tracey] at home.».',
        hint: 'Write the initials of the genogram instead. If it stands for nobody of the case, add to naming-decisions.yaml, under "decisions": - { word: "Tracey", phrase: "seen by Tracey at home", is: not-a-name }',
        location: { template: 'imr.docx', part: 'the body', paragraph: 2 },
        paragraph: '2 §2.9',
        kind: 'family-name',
        source: { file: 'case.yaml', path: ['family', 1, 'name', 'given'] },
        sentences: ['She was seen by [Tracey] at home.'],
        count: 1,
      },
    ]);
  });

  it('reports the same identifier once for a part, with three places and how many more there are', async () => {
    const body = Array.from({ length: 8 }, (_, index) => paragraph(`Visit ${index}: Tracey was out.`)).join(
      '',
    );
    const bytes = makeWordFile(body, { 'word/footer1.xml': wordPart('ftr', paragraph('Tracey')) });
    const leaks = await checkForLeaks({ name: 'imr.docx', bytes }, scr, 'ofsted');
    expect(leaks.map(({ message }) => message)).toEqual([
      'A name of the family, which Ofsted may not read: «Visit 0: [Tracey] was out.» (also paragraph 2, paragraph 3 and 5 times more).',
      'A name of the family, which Ofsted may not read: «[Tracey]».',
    ]);
  });

  it('tells of an identifier once where it was inserted with changes tracked', async () => {
    const bytes = makeWordFile(
      '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Tracey and others</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> came.</w:t></w:r></w:p>',
    );
    const leaks = await checkForLeaks({ name: 'imr.docx', bytes }, scr, 'ofsted');
    expect(leaks).toHaveLength(1);
    expect(leaks[0]?.message).not.toContain('also');
  });

  it('never shows the password, not even in the name of the file or of a part', async () => {
    const bytes = makeWordFile(paragraph(`Open with ${password}, said Tracey.`), {
      [`word/media/${password}.txt`]: password,
    });
    const found = await checkForLeaks({ name: `${password}.docx`, bytes }, scr, 'ofsted', { password });
    expect(found.length).toBeGreaterThan(3);
    expect(JSON.stringify(found)).not.toMatch(/kestrel|lantern/i);
    expect(JSON.stringify(found)).toContain('Open with [•••], said Tracey.');
  });

  it('reports what it cannot read as an error of its own', async () => {
    const bytes = makeWordFile(paragraph('x'), {
      'word/media/image1.bin': Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 254, 255, 0, 9]),
    });
    expect(await checkForLeaks({ name: 'imr.docx', bytes }, scr, 'ofsted')).toEqual([
      {
        code: 'leak-unread',
        severity: 'error',
        message: 'This cannot be let through: it is of a kind that this program cannot read.',
        hint: 'What cannot be read to its end may hold a name. Take it out, or put in its place what it shows.',
        location: { template: 'imr.docx', part: 'a picture (image1.bin)' },
      },
    ]);
  });

  it('searches 200 pages for a large family', async () => {
    const sentence =
      'On 12/11/04 JB was seen at home by Social Worker 2 and Police Constable 1, who recorded that she was well. ';
    const bytes = makeWordFile(Array.from({ length: 2_000 }, () => paragraph(sentence.repeat(3))).join(''));
    const [first] = scr.family;
    if (!first) throw new Error('the example has a family');
    const family = Array.from({ length: 60 }, (_, index) => ({
      ...first,
      id: `p${index}`,
      initials: `X${index}`,
      name: {
        ...first.name,
        given: `Xgiven${index}y Xmid${index}`,
        family: `Xfamily${index % 20}`,
        knownAs: [`Xk${index}`],
      },
      residences: [
        {
          address: [
            `${index} Xroad ${index} Close`,
            'Rotherham',
            `S6${index % 10} 9X${index % 2 === 0 ? 'X' : 'Z'}`,
          ],
        },
      ],
    }));
    const gate = openLeakGate({ ...scr, family: [...scr.family, ...family] }, 'ofsted', { password });
    await gate.check({ name: 'a.docx', bytes });
    expect(await gate.check({ name: 'imr.docx', bytes })).toEqual([]);
  });
});
