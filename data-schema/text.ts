import { z } from 'zod';

/** Characters that XML 1.0 cannot hold: a Word file with one of them does not open. */
// oxlint-disable-next-line no-control-regex
export const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const holdsOnlyPrintable = (value: string): boolean => !NOT_IN_XML.test(value) && value.isWellFormed();

const UNPRINTABLE = 'holds a control character that no Word file or PDF can show';

/** Free text of any length, line breaks allowed. May not be blank. */
export const text = () =>
  z
    .string()
    .refine(holdsOnlyPrintable, { error: UNPRINTABLE })
    // A block of YAML ends with a line break that nobody means to print.
    .trim()
    .refine((value) => value !== '', { error: 'is blank' });

/** Text on one line: a name, a job title, a heading. */
export const line = () =>
  text().refine((value) => !/[\r\n]/.test(value), { error: 'must stand on one line' });

/**
 * An identifier that other parts of the case refer to, and that may stand in a file name:
 * lower-case letters, digits and hyphens.
 */
export const identifier = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be lower-case letters, digits and hyphens, such as south-yorkshire-police',
  });

/** A telephone number, quoted so that YAML keeps its leading zero. */
export const telephone = () =>
  z.string().regex(/^\+?[0-9 ()-]{3,24}$/, {
    error: 'must be a telephone number in quotes, such as "01709 555 010"',
  });

export const email = () => z.email({ error: 'must be an e-mail address, such as name@example.org' });
