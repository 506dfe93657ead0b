import { join } from 'node:path';
import type { z } from 'zod';
import type { Attachment, Report } from '../../data-schema/case.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decodeText } from './decode-text.js';
import { explainIssues } from './explain-issue.js';
import { explainReadFailure } from './explain-read-failure.js';
import type { FileReader } from './file-reader.js';
import { parseYaml } from './parse-yaml.js';
import type { AttachedFile, ParsedFile, ParsedReport } from './parsed-files.js';
import { splitFrontMatter } from './split-front-matter.js';

/** What came of a file’s YAML, for whoever reads the same case again and again: a text that stayed is not read anew. */
export type CaseMemory = Map<string, Remembered>;

interface Remembered {
  readonly yaml: string;
  readonly schema: z.ZodType;
  readonly parsed: ParsedFile<unknown> | undefined;
  readonly problems: readonly Diagnostic[];
}

const LARGEST_TEXT = 10_000_000;
const LARGEST_ATTACHMENT = 100_000_000;

/** Reads single files, and keeps what is wrong with them and the texts that diagnostics show. */
export class CaseFileReader {
  readonly problems: Diagnostic[] = [];
  readonly sources = new Map<string, string>();

  constructor(
    private readonly files: FileReader,
    private readonly caseFolder: string,
    private readonly memory: CaseMemory = new Map(),
  ) {}

  /** The data of a YAML file that follows its schema; undefined where it does not, which is then a problem. */
  readYaml<Schema extends z.ZodType>(path: string, schema: Schema): ParsedFile<z.infer<Schema>> | undefined {
    const file = this.files.display(path);
    const text = this.readText(path, file);
    return text === undefined ? undefined : this.validate(text, schema, file);
  }

  /** A Markdown file with front matter; `name` is its place within the case folder. */
  readReport<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): ParsedReport<Report<z.infer<Schema>>> | undefined {
    const path = join(this.caseFolder, name);
    const file = this.files.display(path);
    const text = this.readText(path, file);
    if (text === undefined) return undefined;
    const split = splitFrontMatter(text, file);
    if (!split.ok) {
      this.problems.push(split.problem);
      return undefined;
    }
    const { yaml, markdown, line } = split.value;
    if (markdown.trim() === '') {
      this.problems.push({
        code: 'no-text',
        severity: 'warning',
        message: 'There is no text below the particulars.',
        hint: 'Write the report below the second line of three hyphens.',
        location: { file, line, column: 1 },
      });
    }
    const parsed = this.validate(yaml, schema, file);
    return parsed && { ...parsed, report: { frontMatter: parsed.data, markdown, file: name, line } };
  }

  /** A Word file that is passed through as it is. */
  readAttachment(name: string): AttachedFile | undefined {
    const path = join(this.caseFolder, name);
    const file = this.files.display(path);
    const read = this.files.readFile(path, LARGEST_ATTACHMENT);
    if (!read.ok) {
      this.problems.push(explainReadFailure(read, file, LARGEST_ATTACHMENT));
      return undefined;
    }
    const attachment: Attachment = { file: name, bytes: read.value };
    if (Buffer.from(read.value.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004')
      return { file, attachment };
    this.problems.push({
      code: 'not-a-word-file',
      severity: 'error',
      message:
        read.value.length === 0
          ? 'The file is empty.'
          : 'This is not a Word file as Word saves it today, or it has a password.',
      hint: 'Open it in Word, take its password off, and save it as a Word document (.docx).',
      location: { file },
    });
    return undefined;
  }

  private readText(path: string, file: string): string | undefined {
    const read = this.files.readFile(path, LARGEST_TEXT);
    if (!read.ok) {
      this.problems.push(explainReadFailure(read, file, LARGEST_TEXT));
      return undefined;
    }
    const { text, shown, problems } = decodeText(read.value, file);
    if (shown !== '') this.sources.set(file, shown);
    this.problems.push(...problems);
    return text;
  }

  private validate<Schema extends z.ZodType>(
    yaml: string,
    schema: Schema,
    file: string,
  ): ParsedFile<z.infer<Schema>> | undefined {
    const known = this.memory.get(file);
    const remembered =
      known?.yaml === yaml && known.schema === schema ? known : { yaml, schema, ...read(yaml, schema, file) };
    this.memory.set(file, remembered);
    this.problems.push(...remembered.problems);
    return remembered.parsed as ParsedFile<z.infer<Schema>> | undefined;
  }
}

const read = (yaml: string, schema: z.ZodType, file: string): Pick<Remembered, 'parsed' | 'problems'> => {
  const parsed = parseYaml(yaml, file);
  if (!parsed.ok) return { parsed: undefined, problems: parsed.problems };
  const { data, sourceMap } = parsed.value;
  const checked = schema.safeParse(data, { reportInput: true });
  if (checked.success) return { parsed: { file, data: checked.data, sourceMap }, problems: [] };
  return { parsed: undefined, problems: explainIssues(checked.error.issues, schema, sourceMap) };
};
