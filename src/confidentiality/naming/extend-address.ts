import type { AddressForm } from './address-forms.js';
import { joinBefore, type Scan } from './scan.js';

const BETWEEN_LINES = ['comma', 'space', 'other', 'point'] as const;

/** The word after the last one of an address that begins so: as many of its further lines, in order, as follow. */
export const extendAddress = (scan: Scan, last: number, { address, line }: AddressForm): number => {
  let end = last;
  for (const spellings of address.lines.slice(line)) {
    const joins = BETWEEN_LINES.some((join) => join === joinBefore(scan, end));
    const follows = joins
      ? spellings.find((keys) => keys.every((key, index) => scan.words[end + index]?.key === key))
      : undefined;
    if (follows !== undefined) end += follows.length;
  }
  return end;
};
