/** A tag as it was found in a text: `name` between its braces, or the word beside a brace that has no partner. */
type FoundTag =
  | { readonly kind: 'tag'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'unclosed' | 'unopened'; readonly name: string };

/** Every tag and every single brace of a text, in order. */
export const findTags = (text: string): FoundTag[] => {
  const found: FoundTag[] = [];
  let open: number | undefined;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (open !== undefined) found.push({ kind: 'unclosed', name: firstWord(text.slice(open + 1, index)) });
      open = index;
    } else if (open === undefined) {
      found.push({ kind: 'unopened', name: lastWord(text.slice(0, index)) });
    } else {
      found.push({ kind: 'tag', name: text.slice(open + 1, index).trim(), start: open, end: index + 1 });
      open = undefined;
    }
  }
  if (open !== undefined) found.push({ kind: 'unclosed', name: firstWord(text.slice(open + 1)) });
  return found;
};

const firstWord = (text: string): string => /\S+/.exec(text)?.[0] ?? '';
const lastWord = (text: string): string => /[^\s{}]*$/.exec(text.trimEnd())?.[0] ?? '';

/** The tag's name where a text is one tag and nothing else. */
export const onlyTag = (text: string): string | undefined => /^\s*\{([^{}]+)\}\s*$/.exec(text)?.[1]?.trim();

/**
 * The texts of consecutive runs with their tags replaced. A tag may be split over runs: its value takes the format of
 * the run that it begins in. `valueOf` is asked once for each tag, with the text that comes before it.
 */
export const replaceTags = (
  runs: readonly string[],
  valueOf: (name: string, before: string) => string,
): string[] => {
  const whole = runs.join('');
  const tags = findTags(whole).filter((each) => each.kind === 'tag');
  let from = 0;
  return runs.map((run) => {
    const to = from + run.length;
    let text = '';
    let at = from;
    for (const tag of tags) {
      if (tag.end <= at || tag.start >= to) continue;
      if (tag.start >= at) text += whole.slice(at, tag.start) + valueOf(tag.name, whole.slice(0, tag.start));
      at = Math.min(tag.end, to);
    }
    text += whole.slice(at, to);
    from = to;
    return text;
  });
};
