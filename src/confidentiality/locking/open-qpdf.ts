/** What qpdf is to do to a PDF: the keys of its job file, without the names of the files. */
export interface QpdfJob {
  readonly input: Uint8Array;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How it went: qpdf’s exit code (0 well, 2 not at all, 3 with warnings), what it said, and the PDF that it made. */
export interface QpdfOutcome {
  readonly code: number;
  readonly said: string;
  readonly output?: Uint8Array;
}

interface MemoryFiles {
  init(input: () => null, output: (byte: number | null) => void, errors: (byte: number | null) => void): void;
  writeFile(path: string, data: Uint8Array | string): void;
  readFile(path: string): Uint8Array;
  unlink(path: string): void;
  readdir(path: string): string[];
}

interface QpdfModule {
  readonly FS: MemoryFiles;
  callMain(args: string[]): number;
}

/** What the package exports. */
export type CreateQpdf = (options: { preRun: ((module: QpdfModule) => void)[] }) => Promise<QpdfModule>;

/**
 * Loads qpdf (WebAssembly; its files live in its own memory, never on a disk) and returns what runs it. It says nothing
 * on the console. It uses nothing but its arguments, because its text runs in workers.
 */
export const openQpdf = async (create: CreateQpdf): Promise<(job: QpdfJob) => QpdfOutcome> => {
  let said: number[] = [];
  const hear = (byte: number | null): void => {
    if (byte !== null) said.push(byte);
  };
  const qpdf = await create({ preRun: [({ FS }) => FS.init(() => null, hear, hear)] });
  const files = new Set(['in.pdf', 'out.pdf', 'job.json']);
  return ({ input, options }) => {
    said = [];
    const exitCode = process.exitCode;
    try {
      qpdf.FS.writeFile('/in.pdf', input);
      // In a job file no password can be taken for an option or for the name of a file of options.
      qpdf.FS.writeFile('/job.json', JSON.stringify({ ...options, inputFile: '/in.pdf' }));
      const code = qpdf.callMain(['--job-json-file=/job.json']);
      const made = qpdf.FS.readdir('/').includes('out.pdf');
      const text = Buffer.from(said).toString();
      return { code, said: text, ...(made ? { output: qpdf.FS.readFile('/out.pdf') } : {}) };
    } finally {
      // It takes the process for its own and sets how it is to exit.
      process.exitCode = exitCode;
      for (const file of qpdf.FS.readdir('/')) if (files.has(file)) qpdf.FS.unlink(`/${file}`);
    }
  };
};
