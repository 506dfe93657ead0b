import type { BinaryLike, BinaryToTextEncoding } from 'node:crypto';

type HashInOneGo = (algorithm: string, data: BinaryLike, encoding: BinaryToTextEncoding) => string;

/** A hash that is to be hashed over and over: `spins` times, each time after the number of the round. */
export interface Spin {
  /** As OpenSSL names it, such as `sha512`. */
  readonly algorithm: string;
  readonly seed: Uint8Array;
  readonly spins: number;
}

/**
 * Hashes a seed over and over (MS-OFFCRYPTO 2.3.4.11); 100,000 rounds of SHA-512 keep a core busy for about 0.1 s.
 * It uses nothing but its arguments, because its text runs in workers. A digest asked for as a one-byte string takes half
 * the time of one asked for as a buffer: no object is made for each round.
 */
export const spinHash = (hash: HashInOneGo, { algorithm, seed, spins }: Spin): Uint8Array => {
  const round = Buffer.alloc(4 + seed.length);
  round.set(seed, 4);
  for (let number = 0; number < spins; number += 1) {
    round.writeUInt32LE(number, 0);
    round.write(hash(algorithm, round, 'binary'), 4, 'binary');
  }
  return new Uint8Array(round.subarray(4));
};
