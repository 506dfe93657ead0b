import { normalise, wordParagraphs } from './made-paragraphs.js';

/** Where in a template the wording of a paragraph stands. */
export interface TemplatePlace {
  /** From 1: a paragraph of a Word template, a line of a page template. */
  readonly number: number;
  readonly text: string;
}

const TAG = /\{[#^/@]?[^{}]*\}/g;

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The paragraph of a Word template from which a paragraph was made: the only one that, with anything in place of its
 * tags, says that. Undefined where several could be it.
 */
export const findTemplatePlace = (template: Uint8Array, made: string): TemplatePlace | undefined => {
  const found = wordParagraphs(template).flatMap((text, index) => {
    const fixed = text.replaceAll(TAG, '').trim();
    // One that is all tags could be any paragraph.
    if (fixed === '') return [];
    const pattern = text
      .split(TAG)
      .map((part) => escape(part).replaceAll(/\s+/g, String.raw`\s+`))
      .join('[^]*?');
    return new RegExp(`^\\s*${pattern}\\s*$`, 'u').test(made) || normalise(text) === made
      ? [{ number: index + 1, text: normalise(text) }]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
};

/** The tags by which a template could print a value, the longest first: `letter.date` as `{letter.date}` or `{date}`. */
export const tagsOf = (path: readonly (string | number)[]): string[] => {
  const keys = path.filter((step) => typeof step === 'string');
  const names = keys.map((_key, index) => keys.slice(index).join('.'));
  return typeof path.at(-1) === 'number' ? ['.', ...names] : names;
};

/** The tag that prints a value, where the template has only one that could; as it stands there. */
export const findTag = (template: string, path: readonly (string | number)[]): string | undefined => {
  const names = new Set(tagsOf(path));
  const found = [...template.matchAll(/\{+[@&]?\s*([\p{L}\p{N}_.-]+)\s*\}+/gu)].filter(([, name = '']) =>
    names.has(name),
  );
  const written = new Set(found.map(([tag]) => tag));
  return written.size === 1 ? [...written][0] : undefined;
};
