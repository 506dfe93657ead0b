import { fromEntity } from './from-entity.js';

/**
 * For each character of the text of a Markdown node, and for its end, the offset in the source that it was written at.
 * Backslashes, entities, code marks and the marks of a quotation at the beginning of a line are in the source alone.
 */
export const alignSource = (text: string, source: string, offset: number): readonly number[] => {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const entity = source[at] === '&' ? fromEntity(source.slice(at)) : undefined;
    if (entity !== undefined && text.startsWith(entity.text, index)) {
      for (let part = 0; part < entity.text.length; part += 1) offsets.push(offset + at);
      index += entity.text.length - 1;
      at += entity.length;
      continue;
    }
    while (at < source.length && !isWrittenAs(character, source[at] ?? '')) at += 1;
    if (source[at] === '\\' && character === '\\' && source[at + 1] === '\\') at += 1;
    offsets.push(offset + Math.min(at, source.length));
    at += 1;
  }
  offsets.push(offset + Math.min(at, source.length));
  return offsets;
};

/** A line end within code is read as a space, and a carriage return as a line end. */
const isWrittenAs = (character: string, source: string): boolean =>
  character === source || (/\s/.test(character) && /\s/.test(source));
