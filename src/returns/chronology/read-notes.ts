const YES =
  /^(?:y|yes|true|x|✓|✔|☒|☑|\*+|1|sig(?:\.|nificant)?(?: event)?|high|key)\b[\s.:–-]*|^[✓✔☒☑*]+\s*/i;
const NO = /^(?:n|no|false|0|☐|-|–|n\/a|none|✗)?$/i;
const SIGNIFICANT_LINE = /^\**\s*significant(?: event)?\s*[.:*!-]*\s*$/i;

/** The notes of a row, and whether it is marked as significant there or in a column of its own. */
export const readNotes = (
  noteCell: string,
  markCell: string,
  keep: (column: string, text: string) => void,
): { significant: boolean; note: string } => {
  const lines = noteCell.split('\n');
  const rest = lines.filter((text) => !SIGNIFICANT_LINE.test(text.trim()));
  let significant = rest.length < lines.length;
  const mark = markCell.trim();
  if (!NO.test(mark)) {
    const yes = YES.exec(mark);
    if (yes) significant = true;
    const left = yes ? mark.slice(yes[0].length).trim() : mark;
    if (left !== '') keep('Significant', left);
  }
  return { significant, note: rest.join('\n').trim() };
};
