import { commissioningPack } from './commissioning.js';
import { familyPack } from './family.js';
import { ofstedPack } from './ofsted.js';
import type { Pack } from './pack.js';
import { panelPack } from './panel.js';

/** Every pack. `all` on the command line stands for these and every document that none of them holds. */
export const PACKS: readonly Pack[] = [ofstedPack, commissioningPack, familyPack, panelPack];
