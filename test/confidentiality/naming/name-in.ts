import type { Case } from '../../../data-schema/case.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import type { NamingMode } from '../../../src/confidentiality/naming/naming-mode.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { namingCase } from './naming-case.js';

/** A text as a document of this mode prints it; and what was reported of it, for tests of doubtful words. */
export interface NamedForTest {
  readonly text: string;
  readonly undecided: readonly Diagnostic[];
}

const namings = new Map<string, ReturnType<typeof namingFor>>();
const namingOf = (mode: NamingMode): ReturnType<typeof namingFor> => {
  const naming = namings.get(mode) ?? namingFor(namingCase(), mode);
  namings.set(mode, naming);
  return naming;
};

export const name = (text: string, mode: NamingMode, scr?: Case): NamedForTest => {
  const naming = scr === undefined ? namingOf(mode) : namingFor(scr, mode);
  const { data, undecided } = applyNaming({ text }, naming);
  return { text: data.text, undecided };
};

/** The text in the documents for Ofsted; it must leave nothing to be decided. */
export const coded = (text: string, scr?: Case): string => decided(name(text, 'coded', scr));

/** The text in public documents; it must leave nothing to be decided. */
export const forPublic = (text: string, scr?: Case): string => decided(name(text, 'none', scr));

/** Markdown in the documents for Ofsted. */
export const codedMarkdown = (source: string): string =>
  applyNaming({ text: new Markdown(source) }, namingOf('coded')).data.text.source;

/** The words that are reported in a text for Ofsted, which stays as it is. */
export const reported = (text: string, scr?: Case): readonly string[] =>
  name(text, 'coded', scr).undecided.map(({ message }) => /«(.+)»/.exec(message)?.[1] ?? message);

const decided = ({ text, undecided }: NamedForTest): string => {
  if (undecided.length > 0) throw new Error(undecided.map(({ message }) => message).join('\n'));
  return text;
};
