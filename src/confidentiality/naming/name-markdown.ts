import { applyEdits, type Edit, inOrder } from './edit.js';
import type { TextContext } from './find-mentions.js';
import { flattenMarkdown, type TextBlock, type TextPiece } from './flatten-markdown.js';
import type { NamedText } from './name-text.js';

/** Names the people in a plain text. */
export type NamePlainText = (text: string, context: TextContext) => NamedText;

/** A part of Markdown’s mark-up that is, or stands in, an address: letters there take no space. */
const IN_ADDRESS = /[/:.@#%\\_]|\]\($|^[<(]/;

/**
 * Names the people in Markdown. A name is found through emphasis, links, line breaks and entities; what is outside the
 * running text, such as the address of a link, the description of a picture, HTML or code, is searched as it stands.
 * Nothing else of the source changes.
 */
export const nameMarkdown = (source: string, nameText: NamePlainText): string => {
  const blocks = flattenMarkdown(source);
  const edits: Edit[] = [];
  for (const block of blocks) {
    for (const edit of nameText(block.text, { isHeading: block.isHeading }).edits)
      edits.push(...inSource(block, edit));
  }
  for (const { start, end } of outsideText(blocks, source.length)) {
    const part = source.slice(start, end);
    if (!/\p{L}{2}/u.test(part)) continue;
    edits.push(
      ...nameText(part, {}).edits.map((edit) => ({
        start: edit.start + start,
        end: edit.end + start,
        text: inMarkUp(part, edit),
      })),
    );
  }
  return applyEdits(source, inOrder(edits));
};

/**
 * An edit of a block’s text as edits of its source: the new words where the old ones begin, and every piece of the old
 * ones away, with emphasis or a link that would be left empty.
 */
const inSource = ({ pieces }: TextBlock, edit: Edit): readonly Edit[] => {
  const touched = pieces.filter(({ at, text }) => at < edit.end && at + text.length > edit.start);
  const [first] = touched;
  return touched.flatMap((piece): readonly Edit[] => {
    const text = piece === first ? escapeMarkdown(edit.text) : '';
    const start = piece.source.starts[Math.max(0, edit.start - piece.at)] ?? 0;
    const end = piece.source.ends[Math.min(piece.text.length, edit.end - piece.at) - 1] ?? start;
    const emptied = text === '' ? emptiedBy(pieces, piece, edit) : undefined;
    return emptied ?? [{ start, end, text }];
  });
};

/** The outermost emphasis or link of a piece of which all the text is taken away, as an edit that takes it away too. */
const emptiedBy = (
  pieces: readonly TextPiece[],
  piece: TextPiece,
  edit: Edit,
): readonly Edit[] | undefined => {
  const emptied = piece.within.find((parent) =>
    pieces
      .filter(({ within }) => within.includes(parent))
      .every(({ at, text }) => at >= edit.start && at + text.length <= edit.end),
  );
  const start = emptied?.position?.start.offset;
  const end = emptied?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : [{ start, end, text: '' }];
};

/** The parts of the source that belong to no running text, in order. */
const outsideText = (
  blocks: readonly TextBlock[],
  length: number,
): readonly { readonly start: number; readonly end: number }[] => {
  const inside = blocks
    .flatMap(({ pieces }) =>
      pieces.map(({ source }) => ({ start: source.starts[0] ?? 0, end: source.ends.at(-1) ?? 0 })),
    )
    .toSorted((a, b) => a.start - b.start);
  const starts = [0, ...inside.map(({ end }) => end)];
  const ends = [...inside.map(({ start }) => start), length];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? length }))
    .filter(({ start, end }) => end > start);
};

/** Words within an address are joined by hyphens, so that it stays one. */
const inMarkUp = (part: string, { start, end, text }: Edit): string => {
  const before = /[^\s"'<>[]*$/.exec(part.slice(0, start))?.[0] ?? '';
  const after = /^[^\s"'<>\]]*/.exec(part.slice(end))?.[0] ?? '';
  return IN_ADDRESS.test(before) || IN_ADDRESS.test(after.replace(/^[).]+$/, ''))
    ? text.replaceAll(/\s+/g, '-')
    : text;
};

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`);
