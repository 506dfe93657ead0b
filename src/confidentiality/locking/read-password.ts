import type { FileReader } from '../../case/file-reader.js';
import { explainReadFailure } from '../../case/explain-read-failure.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { Password } from './password.js';
