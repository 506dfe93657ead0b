import { InvalidArgumentError } from 'commander';
import { isRealDay } from '../data-schema/is-real-day.js';
import type { Audience } from './documents/definition.js';

/** What `make`, `pack`, `audit` and `preview` are told. */
export interface MakeFlags {
  readonly recipient?: string;
  readonly audience?: Audience;
  readonly passwordFile?: string;
  readonly unlocked: boolean;
  readonly out: string;
  readonly asOf: string;
  readonly json: boolean;
}

/** Which entries of chronologies are shown. */
export interface ExtractFlags {
  readonly person?: string;
  readonly agency?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ChronologyFlags extends ExtractFlags {
  readonly gapWeeks?: number;
  readonly json: boolean;
}

/** Those of `make`: a genogram can be drawn as at several days. */
export interface MakeDocumentsFlags extends Omit<MakeFlags, 'asOf'>, ExtractFlags {
  readonly asOf?: readonly string[];
  readonly bonds: boolean;
}

export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const isoDay = (value: string): string => {
  if (!isRealDay(value))
    throw new InvalidArgumentError('It must be a real date as YYYY-MM-DD, such as 2009-06-01.');
  return value;
};

export const wholeWeeks = (value: string): number => {
  const weeks = Number(value);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 520)
    throw new InvalidArgumentError('It must be a whole number of weeks from 1 to 520.');
  return weeks;
};

/** Days, one for each `--as-of` and for each part between commas. */
export const isoDays = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map((day) => isoDay(day.trim())),
];

export const portNumber = (value: string): number => {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 1024 to 65535, or 0 for any that is free.');
  return port;
};

export const OUT = [
  '--out <folder>',
  'where each case has a folder for what is made of it',
  'output',
] as const;
export const AS_OF = [
  '--as-of <date>',
  'the day on which the documents are made, YYYY-MM-DD (default: today)',
] as const;
export const PASSWORD_FILE = [
  '--password-file <file>',
  'a file with the case’s password (or set SCR_PASSWORD)',
] as const;
export const UNLOCKED = ['--unlocked', 'write confidential files without a password', false] as const;
export const PERSON = [
  '--person <initials>',
  'of chronologies, only entries about this member of the family',
] as const;
export const AGENCY = ['--agency <id>', 'of chronologies, only entries of this agency'] as const;
export const FROM = ['--from <date>', 'of chronologies, only entries from this day on'] as const;
export const TO = ['--to <date>', 'of chronologies, only entries up to this day'] as const;
export const JSON_FLAG = ['--json', 'print one JSON object instead of tables and reports', false] as const;
