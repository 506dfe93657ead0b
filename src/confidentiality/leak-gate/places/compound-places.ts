import * as CFB from 'cfb';
import type { Place, ReadFile, Refusal } from './place.js';
import type { ReadInner } from './read-with-files.js';
import { textInBytes } from './text-in-bytes.js';

/** Streams of an embedded object that say how it is drawn and what it is. */
const KNOWN = /^(?:CompObj|Ole|ObjInfo|EPRINT|META|OlePres\d+|LinkInfo|Sh33tJ5)$/;
const NATIVE = '\u0001Ole10Native';
const PACKAGE = /^(?:Package|CONTENTS)$/;

/** An embedded object’s file, with the names that are told with it. */
const nativeFile = (content: Buffer): { names: string; bytes: Uint8Array } | undefined => {
  if (content.length < 8) return undefined;
  let at = 6;
  const text = (): string => {
    const end = content.indexOf(0, at);
    const found = content.toString('latin1', at, end < 0 ? content.length : end);
    at = end < 0 ? content.length : end + 1;
    return found;
  };
  const names = [text(), text()];
  at += 4;
  if (at + 4 > content.length) return undefined;
  const temporary = content.readUInt32LE(at);
  names.push(content.toString('latin1', at + 4, at + 4 + temporary));
  at += 4 + temporary;
  if (at + 4 > content.length) return undefined;
  const size = content.readUInt32LE(at);
  return { names: names.join('\n'), bytes: content.subarray(at + 4, at + 4 + size) };
};

/**
 * An OLE compound file: a file that Word embedded in another is read as what it is; anything else is a format that is
 * not read to its end, and is refused, with what can be seen of its text.
 */
export const compoundPlaces = async (
  bytes: Uint8Array,
  part: string,
  stream: string,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const places: Place[] = [];
  const refusals: Refusal[] = [];
  let container: CFB.CFB$Container;
  try {
    container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch {
    return { places: textInBytes(bytes, part, stream), refusals: [{ part, reason: 'it is damaged' }] };
  }
  for (const [index, path] of container.FullPaths.entries()) {
    const entry = container.FileIndex[index];
    if (entry === undefined || entry.type !== 2) continue;
    const content = Buffer.from(entry.content as Uint8Array);
    const within = `${stream}/${path}`;
    places.push({ text: path, kind: 'label', part: `${part}, a name within it`, stream: `${within} name` });
    const native = entry.name === NATIVE ? nativeFile(content) : undefined;
    if (/^Encrypt(?:ionInfo|edPackage)$/.test(entry.name))
      refusals.push({ part, reason: 'it is locked with a password' });
    else if (native !== undefined || PACKAGE.test(entry.name)) {
      if (native)
        places.push({
          text: native.names,
          kind: 'label',
          part: `${part}, a name within it`,
          stream: `${within} names`,
        });
      const inner = await readInner(native?.bytes ?? content, `${part}, the file in it`, within);
      for (const each of inner.places) places.push(each);
      for (const each of inner.refusals) refusals.push(each);
    } else {
      places.push(...textInBytes(content, part, within));
      if (!KNOWN.test(entry.name.replace(/^\p{Cc}/u, '')) && refusals.length === 0) {
        refusals.push({
          part,
          reason: 'it is a file or a macro of an older Office, which this program cannot read to its end',
        });
      }
    }
  }
  return { places, refusals };
};
