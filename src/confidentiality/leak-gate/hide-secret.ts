import { fold, foldText } from './text/fold-text.js';

const SHOWN_INSTEAD = '•••';

/** Replaces a secret in any text that is going to be shown, however it is written there. */
export const hideSecret = (secret: string | undefined): ((text: string) => string) => {
  const wanted = fold(secret?.trim() ?? '');
  if (wanted === '') return (text) => text;
  return (text) => {
    const folded = foldText(text);
    let shown = '';
    let from = 0;
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
      const start = folded.starts[at] ?? 0;
      const last = folded.starts[at + wanted.length - 1] ?? start;
      shown += text.slice(from, start) + SHOWN_INSTEAD;
      from = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    }
    return shown + text.slice(from);
  };
};
