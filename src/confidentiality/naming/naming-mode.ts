import type { Audience } from '../../documents/definition.js';

/**
 * How people are named in a document:
 *
 * - `full`: by their names, nothing changed;
 * - `initials`: the family by the initials of the genogram, professionals by role and initials (3.7, notes 3 and 4);
 * - `coded`: the family by initials, professionals by role and number (2 §2.9);
 * - `none`: nobody by name or initials (3.3).
 */
export type NamingMode = 'full' | 'initials' | 'coded' | 'none';

const MODES: Readonly<Record<Audience, NamingMode>> = {
  // The panel keeps the names of staff (2 §2.9), and an agency needs the family's to find them in its records (3.4).
  internal: 'full',
  family: 'full',
  agency: 'full',
  panel: 'full',
  ofsted: 'coded',
  public: 'none',
};

/** How a document for this audience names people. */
export const namingModeOf = (audience: Audience): NamingMode => MODES[audience];
