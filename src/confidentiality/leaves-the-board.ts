import type { Audience } from '../documents/definition.js';

/** Audiences whose files leave the agencies of the review: they are searched for everything that identifies anybody. */
const OUTSIDE: ReadonlySet<Audience> = new Set(['ofsted', 'public']);

/** Whether a file for this audience goes through the leak gate before it is written. */
export const leavesTheBoard = (audience: Audience): boolean => OUTSIDE.has(audience);
