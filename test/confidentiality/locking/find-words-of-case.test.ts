import { describe, expect, it } from 'vitest';
import { checkPassword } from '../../../src/confidentiality/locking/check-password.js';
import { findWordsOfCase } from '../../../src/confidentiality/locking/find-words-of-case.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { exampleCase } from '../../documents/example-case.js';

const words = findWordsOfCase(exampleCase());
const isRefused = (text: string): boolean =>
  checkPassword(new Password(text), words).some(({ code }) => code === 'password-from-the-case');

describe('what must not stand in the password of a case', () => {
  it('is its reference, and the names and birthdays of the family', () => {
    for (const text of [
      'kettle SCR-2009-01',
      'kettle Jill 42 otter',
      'kettle-brown-otter',
      'kettle 13/07/1992',
    ]) {
      expect([text, isRefused(text)]).toEqual([text, true]);
    }
    expect(isRefused('kettle otter lane 42')).toBe(false);
  });
});
