import { type Diagnostic, type FileLocation, isFileLocation, type TemplateLocation } from './diagnostic.js';

/** A diagnostic as `--json` prints it. A place in a template has its own keys and names the template as its file. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly location?: FileLocation | (TemplateLocation & { readonly file: string });
  readonly paragraph?: string;
}

/** A diagnostic as plain data, its keys in a fixed order and keys without a value left out. */
export const toJson = ({
  code,
  severity,
  message,
  hint,
  location,
  paragraph,
}: Diagnostic): DiagnosticJson => ({
  code,
  severity,
  message,
  ...(hint === undefined ? {} : { hint }),
  ...(location === undefined
    ? {}
    : { location: isFileLocation(location) ? location : { file: location.template, ...location } }),
  ...(paragraph === undefined ? {} : { paragraph }),
});
