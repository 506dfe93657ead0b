import { DOMParser, type Document } from '@xmldom/xmldom';
import { openZip } from '../confidentiality/leak-gate/places/open-zip.js';
import { ReadingBudget } from '../confidentiality/leak-gate/places/limits.js';

/** The parts of a Word file or a workbook. */
export interface OfficePackage {
  readonly names: readonly string[];
  bytes(name: string): Uint8Array | undefined;
  /** A part as a document; undefined where there is none. Throws `PackageFault` where it cannot be read. */
  xml(name: string): Document | undefined;
}

/** Why a file cannot be read, as a clause that begins with `it`. */
export class PackageFault extends Error {}

/** More than any chronology has; a part that is larger was made to be. */
const LONGEST_PART = 64 * 1024 * 1024;
const DEEPEST = 400;

const depthOf = (text: string): number => {
  let [depth, deepest] = [0, 0];
  for (const [tag] of text.matchAll(/<\/?[\w:][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, (depth += 1));
    if (deepest > DEEPEST) return deepest;
  }
  return deepest;
};

/**
 * Opens the zip that a Word file or a workbook is. Nothing is unpacked beyond bounds, no part declares entities, and no name
 * leads out of the package. Throws `PackageFault` for whatever is not sound.
 */
export const openPackage = (file: Uint8Array): OfficePackage => {
  const opened = openZip(file, new ReadingBudget());
  if (typeof opened === 'string') throw new PackageFault(opened);
  const [refused] = opened.refusals;
  if (refused) throw new PackageFault(`${refused.name} within it cannot be read: ${refused.reason}`);
  const outside = opened.entries.find(({ name }) =>
    /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(name),
  );
  if (outside) throw new PackageFault(`it holds a file whose name leads out of it: ${outside.name}`);
  const parts = new Map(opened.entries.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
  return {
    names: opened.entries.map(({ name }) => name),
    bytes: (name) => parts.get(name.toLowerCase()),
    xml(name) {
      const bytes = parts.get(name.toLowerCase());
      if (!bytes) return undefined;
      if (bytes.length > LONGEST_PART) throw new PackageFault(`${name} within it is larger than any report`);
      const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(
        bytes,
      );
      if (/<!DOCTYPE|<!ENTITY/i.test(text))
        throw new PackageFault(`${name} within it declares entities, as no Word file does`);
      if (depthOf(text) > DEEPEST) throw new PackageFault(`${name} within it is nested too deep`);
      try {
        return new DOMParser({
          onError: (level, message) => {
            if (level === 'fatalError') throw new Error(message);
          },
        }).parseFromString(text, 'text/xml');
      } catch {
        throw new PackageFault(`${name} within it is broken off or no XML`);
      }
    },
  };
};
