import { describe, expect, it } from 'vitest';
import { checkPassword } from '../../../src/confidentiality/locking/check-password.js';
import type { WordsOfCase } from '../../../src/confidentiality/locking/holds-word-of-case.js';
import { Password } from '../../../src/confidentiality/locking/password.js';

const words: WordsOfCase = {
  reference: 'SCR-2009-01',
  names: ['Jill Marie', 'Brown', 'Wójcik', 'Ann', 'Jilly', 'Dr Tom Ashby', 'O’Hara'],
  dates: ['1992-07-03', '2008-12-27'],
};

const codes = (text: string): string[] => checkPassword(new Password(text), words).map(({ code }) => code);

describe('a password for a case', () => {
  it.each([
    'otter lane 42 kettle',
    'Correct-otter9',
    'green Kettle, planning',
    'wet hat, brave spoon',
    'Wędka i księżyc 7',
    'tŷ gŵyr a llwy bren',
    '7$kQz!mPv2',
    'a latest remark in plum',
    '42 marbles and a spoon',
  ])('may be %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['', 'password-too-short'],
    ['aB3$xYz!9', 'password-too-short'],
    ['kettleotterlane', 'password-too-plain'],
    ['KETTLEOTTERLANE', 'password-too-plain'],
    ['8461937052', 'password-too-plain'],
    ['Password123!', 'password-guessable'],
    ['P@ssw0rd2009', 'password-guessable'],
    ['Welcome2009!!', 'password-guessable'],
    ['Summer 2009 !', 'password-guessable'],
    ['qwertyuiop1!', 'password-guessable'],
    ['abcdefghij-1', 'password-guessable'],
    ['0987654321a!', 'password-guessable'],
    ['aaaaaaaaaaaa1', 'password-guessable'],
    ['xY1xY1xY1xY1', 'password-guessable'],
    ['Safeguarding2009!', 'password-guessable'],
    ['Police-Social-Worker', 'password-guessable'],
    ['SCR-2009-01 kettle', 'password-from-the-case'],
    ['kettle scr200901 otter', 'password-from-the-case'],
    ['kettle JILL otter', 'password-from-the-case'],
    ['kettleBrownotter', 'password-from-the-case'],
    ['kettle br0wn-otter', 'password-from-the-case'],
    ['kettle wojcik-otter', 'password-from-the-case'],
    ['kettleAnn-otter', 'password-from-the-case'],
    ['kettle j1lly otter', 'password-from-the-case'],
    ['kettle Ashby otter', 'password-from-the-case'],
    ['kettle 03/07/1992 otter', 'password-from-the-case'],
    ['kettle19920703 otter', 'password-from-the-case'],
    ['kettle030792 otter', 'password-from-the-case'],
    ['kettle 3rd July otter', 'password-from-the-case'],
    ['kettle Dec 27 otter', 'password-from-the-case'],
    [' kettle otter 42', 'password-hard-to-type'],
    ['kettle otter 42 ', 'password-hard-to-type'],
    ['kettle\u00A0otter 42', 'password-hard-to-type'],
    ['kettle\totter 42', 'password-hard-to-type'],
    ['kettle’s otter 42', 'password-hard-to-type'],
    ['kettle ﬁne otter 42', 'password-hard-to-type'],
    ['kette\u0301 otter 42', 'password-hard-to-type'],
    ['kettle \uD800 otter 42', 'password-hard-to-type'],
  ])('may not be %j', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('may be as long as a PDF takes, and no longer', () => {
    const long = 'kettle otter plum '.repeat(20);
    expect(codes(`${long.slice(0, 126)}!`)).toEqual([]);
    expect(codes(`${long.slice(0, 127)}!`)).toEqual(['password-too-long']);
    // Accents take two bytes each.
    expect(codes(`${'wędka księżyc łyżka '.repeat(6)}!`)).toEqual(['password-too-long']);
    expect(codes('kettle otter plum '.repeat(1000))).toContain('password-too-long');
  });

  it('gets all reasons at once, and none of them holds any of it', () => {
    const problems = checkPassword(new Password('brown'), words);
    expect(problems.map(({ code }) => code)).toEqual([
      'password-too-short',
      'password-too-plain',
      'password-from-the-case',
    ]);
    expect(JSON.stringify(problems).toLowerCase()).not.toContain('brown');
    for (const { hint } of problems) expect(hint).toBeTruthy();
  });
});
