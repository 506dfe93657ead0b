const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** East Asian wide and full-width blocks, from Hangul Jamo to the supplementary ideographs. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]$/u;

const EMOJI = /^\p{Emoji_Presentation}$/u;

const widthOfCharacter = (character: string): number => {
  if (character <= '\u007E') return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) || EMOJI.test(character) ? 2 : 1;
};

/** How many columns of a terminal a text takes: none for a combining mark, two for a wide character. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
};
