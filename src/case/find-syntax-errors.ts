import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml';

export interface SyntaxErrorFound {
  readonly offset: number;
  readonly code: ErrorCode;
  /** What the YAML library says. */
  readonly message: string;
}

/** How much an error says about its line; 0 is most. */
const rank = ({ code, message }: SyntaxErrorFound): number => {
  if (code === 'TAB_AS_INDENT') return 0;
  if (isBracketNotClosed(message)) return 1;
  return code === 'MULTILINE_IMPLICIT_KEY' ? 2 : 3;
};

/** Whether the YAML library means a bracket without its partner, for which it has no code of its own. */
export const isBracketNotClosed = (message: string): boolean => /end with a|^Expected flow/.test(message);

const isQuoteMissing = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && message.includes('quote');

/** Where each text in quotes begins, by where it ends. */
const quotedTexts = (document: Document): ReadonlyMap<number, number> => {
  const beginnings = new Map<number, number>();
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (range && type?.startsWith('QUOTE')) beginnings.set(range[1], range[0]);
    },
  });
  return beginnings;
};

/**
 * The syntax errors of a document, one to a line: of several, the one that says most. Left out is what follows only
 * from a tab on the line above. A missing quotation mark is located where the text begins, not where the file ends.
 * `lineAt` gives the line of an offset.
 */
export const findSyntaxErrors = (
  document: Document,
  lineAt: (offset: number) => number,
): readonly SyntaxErrorFound[] => {
  const errors = [...document.errors, ...document.warnings];
  const beginnings = errors.some(isQuoteMissing) ? quotedTexts(document) : new Map<number, number>();
  const byLine = new Map<number, SyntaxErrorFound>();
  for (const error of errors) {
    const { code, message, pos } = error;
    const found = {
      code,
      message,
      offset: (isQuoteMissing(error) ? beginnings.get(pos[0]) : undefined) ?? pos[0],
    };
    const other = byLine.get(lineAt(found.offset));
    if (other === undefined || rank(found) < rank(other)) byLine.set(lineAt(found.offset), found);
  }
  return [...byLine]
    .filter(([line, { code }]) => code === 'TAB_AS_INDENT' || byLine.get(line - 1)?.code !== 'TAB_AS_INDENT')
    .map(([, found]) => found);
};
