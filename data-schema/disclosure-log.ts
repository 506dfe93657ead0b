import { z } from 'zod';
import { day } from './dates.js';
import { line } from './text.js';

const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in hexadecimal' });

/** One sharing of one file (1 §1.2), as a line of `disclosure-log.jsonl`. */
export const disclosure = z.strictObject({
  /** From 1, without gaps. */
  number: z.int().min(1),
  /** The moment at which it was recorded, as ISO text in UTC. */
  recorded: z.iso.datetime(),
  /** The file’s name; its folder belongs to one machine and says nothing to a reader. */
  file: line(),
  sha256: sha256(),
  bytes: z.int().min(0),
  to: line(),
  permission: z.strictObject({ by: line(), date: day() }),
  /** The `hash` of the line before; 64 noughts for the first. */
  previous: sha256(),
  /** The SHA-256 of this line without this key. */
  hash: sha256(),
});

/** What the log is held against: how many lines it had, and how it ended, when it was last written. */
export const disclosureSeal = z.strictObject({ lines: z.int().min(0), hash: sha256() });

export type Disclosure = z.infer<typeof disclosure>;
export type DisclosureSeal = z.infer<typeof disclosureSeal>;
