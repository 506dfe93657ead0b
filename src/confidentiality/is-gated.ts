import type { Audience } from '../documents/definition.js';
import type { GatedAudience } from './leak-gate/identifiers/identifier.js';

/** Whether a file for this audience leaves the Board and its agencies, and goes through the leak gate before it is written. */
export const isGated = (audience: Audience): audience is GatedAudience =>
  audience === 'ofsted' || audience === 'public';
