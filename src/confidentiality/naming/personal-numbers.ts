import type { Edit } from './edit.js';

const NHS_NUMBER = /(?<![\p{L}\p{N}./+-])\d{3}([ \u00A0-]?)\d{3}\1\d{4}(?![\p{L}\p{N}]|[./-]\d)/gu;
const NATIONAL_INSURANCE =
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu;
const SAYS_SO = /\bNHS\b(?:[^.;\n]|\bno\.){0,24}$/i;

/** The last of the ten figures of an NHS number is reckoned from the others. */
const isNhsNumber = (written: string): boolean => {
  const figures = [...written.replaceAll(/\D/g, '')].map(Number);
  const sum = figures.slice(0, 9).reduce((total, figure, index) => total + figure * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === figures[9];
};

/** Takes out NHS numbers, of anybody, and National Insurance numbers. Ten figures in one run must be called one. */
export const withoutPersonalNumbers = (text: string): readonly Edit[] => {
  if (!/\d{2}[ \u00A0-]?\d/.test(text)) return [];
  const nhs = [...text.matchAll(NHS_NUMBER)].filter(
    ({ 0: written, 1: parted, index }) =>
      SAYS_SO.test(text.slice(Math.max(0, index - 40), index)) || (parted !== '' && isNhsNumber(written)),
  );
  const insurance = [...text.matchAll(NATIONAL_INSURANCE)];
  return [
    ...nhs.map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      text: '[NHS number]',
    })),
    ...insurance.map(({ 0: written, index }) => ({
      start: index,
      end: index + written.length,
      text: '[National Insurance number]',
    })),
  ];
};
