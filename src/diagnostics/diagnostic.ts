/** Where in a file that a person typed; line and column count from 1. */
export interface FileLocation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where in a template: its file, the part within it, the paragraph (from 1) and the tag. */
export interface TemplateLocation {
  readonly template: string;
  readonly part?: string;
  readonly paragraph?: number;
  readonly tag?: string;
  /** The text of the paragraph, so that a person finds it. */
  readonly excerpt?: string;
}

/** Something that a user caused and can mend. Expected failures are returned as these, all at once; only bugs throw. */
export interface Diagnostic {
  /** Stable kebab-case name of the kind of problem, such as `unknown-key`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly hint?: string;
  readonly location?: FileLocation | TemplateLocation;
  /** The paragraph of the process, where a rule speaks, such as `1 §3.1`. */
  readonly paragraph?: string;
}

/** A value, or the reasons why there is none. Warnings may stand beside a value. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

export const isFileLocation = (location: FileLocation | TemplateLocation): location is FileLocation =>
  'file' in location;

export const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');
