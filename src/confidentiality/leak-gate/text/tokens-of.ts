import { foldText } from './fold-text.js';
import { wordsOf } from './words-of.js';

/** The words of a text as they are searched. */
export const tokensOf = (text: string): string[] => wordsOf(foldText(text)).map((word) => word.text);
