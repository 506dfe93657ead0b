import type { Random } from './random.mjs';

/** A file that is made for an audience. */
interface Carrier {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly audience: 'ofsted' | 'public';
}

interface Planting {
  readonly variant: { readonly kind: string; readonly form: string; readonly text: string };
  readonly place: string;
  readonly audience: 'ofsted' | 'public';
  readonly make: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

export const plantings: (files: readonly Carrier[], wanted: number, random: Random) => Generator<Planting>;
