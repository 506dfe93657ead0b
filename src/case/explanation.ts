import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** What is wrong and what to do, before its place and severity are known. */
export type Explanation = Pick<Diagnostic, 'code' | 'message' | 'hint'>;
