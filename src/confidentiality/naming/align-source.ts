import { fromEntity } from './from-entity.js';

/** Where each character of a text was written in its source: from `starts` to before `ends`. */
export interface SourceMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Where in the source, which begins at `offset`, each character of the text of a Markdown node was written. Backslashes,
 * entities, code marks and the marks of a quotation at the beginning of a line are in the source alone; code and bare
 * links, where entities are text, are `literal`.
 */
export const alignSource = (text: string, source: string, offset: number, literal: boolean): SourceMap => {
  if (text === source) {
    const starts = Array.from({ length: text.length }, (_, index) => offset + index);
    return { starts, ends: starts.map((start) => start + 1) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let index = 0;
  const add = (length: number, start: number, end: number): void => {
    for (let part = 0; part < length; part += 1) {
      starts.push(offset + Math.min(start, source.length));
      ends.push(offset + Math.min(end, source.length));
    }
    index += length;
    at = end;
  };
  while (index < text.length) {
    const character = text[index] ?? '';
    const entity = !literal && source[at] === '&' ? fromEntity(source.slice(at)) : undefined;
    if (entity !== undefined && text.startsWith(entity.text, index)) {
      add(entity.text.length, at, at + entity.length);
      continue;
    }
    if (!literal && source[at] === '\\' && source[at + 1] === character) {
      add(1, at, at + 2);
      continue;
    }
    while (at < source.length && !isWrittenAs(character, source[at] ?? '')) at += 1;
    add(1, at, at + 1);
  }
  return { starts, ends };
};

/** A line end within code is read as a space, and a carriage return as a line end. */
const isWrittenAs = (character: string, source: string): boolean =>
  character === source || (/\s/.test(character) && /\s/.test(source));
