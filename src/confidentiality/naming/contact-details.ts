import type { Edit } from './edit.js';

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const TELEPHONE =
  /(?<![\p{L}\p{N}./-])(?:\+44[\s.-]?(?:\(0\)[\s.-]?)?|\(0|0)\d[\d\s().-]{6,13}\d(?![\p{L}\p{N}])/gu;
const SHORTEST_NUMBER = 10;
const LONGEST_NUMBER = 11;

/**
 * Takes out every e-mail address and British telephone number but those that board.yaml and the case give for somebody
 * who holds a post: no other may be printed, whoever’s it is. `contacts` holds digits, and addresses in small letters.
 */
export const withoutContacts = (text: string, contacts: ReadonlySet<string>): readonly Edit[] => {
  const edits: Edit[] = [];
  if (text.includes('@')) {
    for (const { 0: email, index } of text.matchAll(EMAIL)) {
      if (!contacts.has(email.toLowerCase()))
        edits.push({ start: index, end: index + email.length, text: '[e-mail]' });
    }
  }
  if (/0[\d\s().-]{2}/.test(text) || text.includes('+44')) {
    for (const { 0: written, index } of text.matchAll(TELEPHONE)) {
      const number = written.replaceAll(/\D/g, '').replace(/^440?/, '0');
      const isNumber =
        number.length >= SHORTEST_NUMBER && number.length <= LONGEST_NUMBER && !isDate(written);
      if (isNumber && !contacts.has(number)) {
        edits.push({ start: index, end: index + written.length, text: '[telephone number]' });
      }
    }
  }
  return edits;
};

const isDate = (written: string): boolean => /^\d{2}([.-])\d{2}\1(?:\d{2}){1,2}\b/.test(written);
