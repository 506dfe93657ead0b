import matter from 'gray-matter';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

export interface SplitText {
  /** The YAML, its lines at the numbers that they have in the file. */
  readonly yaml: string;
  readonly markdown: string;
  /** The line of the file, from 1, on which the Markdown begins. */
  readonly line: number;
}

type SplitResult =
  | { readonly ok: true; readonly value: SplitText }
  | { readonly ok: false; readonly problem: Diagnostic };

const refuseToRead = (): never => {
  throw new Error('front matter is read as YAML only');
};

/** gray-matter would run front matter marked `---js` as a program; that engine and the JSON one are put out of use. */
const cut = (text: string): { yaml: string; markdown: string } => {
  let yaml = '';
  const keep = (front: string): object => {
    yaml = front;
    return {};
  };
  const { content } = matter(text, {
    language: 'yaml',
    engines: { yaml: keep, json: refuseToRead, javascript: refuseToRead },
  });
  return { yaml, markdown: content };
};

/** Why the text does not begin with front matter in YAML that is closed, if so. */
const findProblem = (
  lines: readonly string[],
): (Omit<Diagnostic, 'severity' | 'location'> & { line: number }) | undefined => {
  const first = lines[0] ?? '';
  if (!/^---(?!-)/.test(first)) {
    return {
      code: 'no-front-matter',
      message: 'The file must begin with its particulars between two lines of three hyphens.',
      hint: 'Make the first line "---", give the keys below it, one a line, and close them with another line "---".',
      line: 1,
    };
  }
  const language = first.slice(3).trim();
  if (language !== '' && language !== 'yaml') {
    return {
      code: 'front-matter-language',
      message: `Only YAML is read between the two lines of three hyphens, not what "${language.slice(0, 20)}" stands for.`,
      hint: 'Make the first line "---" and nothing else.',
      line: 1,
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end !== -1 && lines[end]?.trimEnd() === '---') return undefined;
  return {
    code: 'front-matter-not-closed',
    message: 'The particulars at the head of the file have no end.',
    hint: 'Close them with a line of three hyphens and nothing else.',
    line: end === -1 ? 1 : end + 1,
  };
};

/** Cuts a Markdown text with front matter in two. Line breaks must be line feeds; `file` is its name in diagnostics. */
export const splitFrontMatter = (text: string, file: string): SplitResult => {
  const problem = findProblem(text.split('\n'));
  if (problem !== undefined) {
    const { line, ...what } = problem;
    return { ok: false, problem: { ...what, severity: 'error', location: { file, line, column: 1 } } };
  }
  const { yaml, markdown } = cut(text);
  const line = text.slice(0, text.length - markdown.length).split('\n').length;
  return { ok: true, value: { yaml, markdown, line } };
};
