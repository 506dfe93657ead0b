/** How much of a hostile or broken file is read before it is given up as unreadable. */
export const LIMITS = {
  /** Bytes of one file as it lies on the disk. */
  fileBytes: 200 * 1024 * 1024,
  /** Bytes that everything packed within a file may unpack to, all levels together. */
  unpackedBytes: 256 * 1024 * 1024,
  /** How much larger a part may be than it is packed. */
  packingRatio: 2_000,
  zipEntries: 20_000,
  /** Files within files. */
  nesting: 5,
  xmlDepth: 400,
  /** Characters of text in all places of a file: some three thousand pages. */
  textCharacters: 10_000_000,
  pdfPages: 5_000,
  pdfObjects: 500_000,
} as const;

/** What is left of the limits while one file is read; embedded files share it. */
export class ReadingBudget {
  #bytes: number = LIMITS.unpackedBytes;

  /** Bytes that may still be unpacked. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes some of what is left; false once there is no more. */
  take(bytes: number): boolean {
    this.#bytes -= bytes;
    return this.#bytes >= 0;
  }
}
