import { tokensOf } from '../text/tokens-of.js';
import type { CaseText } from './case-texts.js';
import type { Identifier } from './identifier.js';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** A British telephone number as people write it. */
const TELEPHONE =
  /(?<![\d.])(?:\+44[\s.-]?(?:\(0\)[\s.-]?)?|0044[\s.-]?|\(?0)[1-9](?:[\s().-]{0,2}\d){7,9}(?![\d])/g;

/** Numbers that anybody may ring: helplines, switchboards without a place, emergency services. */
const PUBLIC_LINE = /^(?:80|84|87|3|500|90|91|98)/;

/** Ten figures as the National Health Service writes them, National Insurance numbers, and long runs of figures. */
const NHS_NUMBER = /(?<![\d])\d{3}[ -]\d{3}[ -]\d{4}(?![\d])/g;
const LONG_NUMBER = /(?<![\d£$€.,/-])\d{7,}(?![\d.,]\d)/g;
const INSURANCE_NUMBER =
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\p{N}])/gu;
/** A reference such as `RGH/448213` or `T20090117`. */
const REFERENCE = /(?<![\p{L}\p{N}])\p{Lu}{1,4}[/-]?\d{5,}(?:[/-]\d+)*(?![\p{L}\p{N}])/gu;

/** The figures of a British telephone number without the nought or the country in front. */
export const nationalDigits = (telephone: string): string =>
  telephone.replaceAll(/\D/g, '').replace(/^(?:0044|44(?=\d{9,10}$))0?|^0/, '');

const emailIdentifier = (value: string, source: CaseText['source']): Identifier => ({
  kind: 'email',
  value,
  sources: [source],
  search: { by: 'words', forms: [{ words: tokensOf(value), when: 'any' }] },
});

const telephoneIdentifier = (value: string, source: CaseText['source']): Identifier => ({
  kind: 'telephone',
  value,
  sources: [source],
  search: { by: 'digits', digits: nationalDigits(value), telephone: true },
});

const numberIdentifier = (value: string, source: CaseText['source']): Identifier => {
  const isDigits = /^[\d\s-]+$/.test(value);
  return {
    kind: 'number',
    value,
    sources: [source],
    search: isDigits
      ? { by: 'digits', digits: value.replaceAll(/\D/g, ''), telephone: false }
      : { by: 'words', forms: [{ words: tokensOf(value), when: 'any' }] },
  };
};

const keyOf = ({ kind, search, value }: Identifier): string =>
  `${kind} ${search.by === 'digits' ? search.digits : tokensOf(value).join(' ')}`;

/**
 * E-mail addresses, telephone numbers and the numbers of people and records that stand anywhere in these texts, each
 * once. `allowed` are e-mail addresses and telephone numbers that may be shown.
 */
export const numberIdentifiers = (texts: readonly CaseText[], allowed: readonly string[]): Identifier[] => {
  const found = new Map<string, Identifier>();
  const allowedEmails = new Set(allowed.map((text) => text.toLowerCase()));
  const allowedNumbers = new Set(allowed.map(nationalDigits).filter((digits) => digits !== ''));
  const add = (identifier: Identifier): void => {
    const key = keyOf(identifier);
    const known = found.get(key);
    found.set(key, known ? { ...known, sources: [...known.sources, ...identifier.sources] } : identifier);
  };
  for (const { text, source } of texts) {
    for (const [email] of text.includes('@') ? text.matchAll(EMAIL) : []) {
      if (!allowedEmails.has(email.toLowerCase())) add(emailIdentifier(email, source));
    }
    if (!/\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/.test(text)) continue;
    const telephones = [...text.matchAll(TELEPHONE)].map(([telephone]) => telephone);
    for (const telephone of telephones) {
      const digits = nationalDigits(telephone);
      if (!allowedNumbers.has(digits) && !PUBLIC_LINE.test(digits))
        add(telephoneIdentifier(telephone, source));
    }
    const withoutTelephones = telephones.reduce((rest, telephone) => rest.replace(telephone, ' '), text);
    for (const pattern of [NHS_NUMBER, LONG_NUMBER, INSURANCE_NUMBER, REFERENCE]) {
      for (const [number] of withoutTelephones.matchAll(pattern)) add(numberIdentifier(number, source));
    }
  }
  return [...found.values()];
};
