const BAR = 24;
const NAME = 40;

/** Shows on one line of a terminal how far a batch has come; `end` clears the line. */
export const showProgress = (write: (text: string) => void) => ({
  at(done: number, total: number, name: string): void {
    const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    write(`\r\u001B[2K${bar} ${done}/${total}  ${name.slice(0, NAME)}`);
  },
  end: (): void => write('\r\u001B[2K'),
});
