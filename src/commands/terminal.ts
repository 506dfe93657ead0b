/** What a command writes to. */
export interface Terminal {
  /** What the command was asked for. */
  print(text: string): void;
  /** Problems and progress, which `--json` keeps apart from the result. */
  complain(text: string): void;
  /** Whether a person watches, so that progress is worth showing. */
  readonly isWatched: boolean;
  readonly hasColour: boolean;
}

/** The terminal, or the files and pipes in its place, that this program was started with. */
export const thisTerminal = (): Terminal => ({
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
  isWatched: process.stderr.isTTY,
  hasColour: process.stderr.isTTY && process.env['NO_COLOR'] === undefined,
});

/** The codes that a command ends with. */
export const EXIT = { made: 0, problems: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
