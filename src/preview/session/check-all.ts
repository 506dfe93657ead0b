import { setImmediate as nextTurn } from 'node:timers/promises';
import { recipientsOf } from '../../packs/select-documents.js';
import type { PreviewSession } from './preview-session.js';

/** How long nobody may have asked for anything before documents that nobody looks at are made. */
const QUIET_IN_MILLISECONDS = 700;

/**
 * Makes every document in turn while nothing else is to be done, so that the list can say where there are problems. Stops
 * when the case changes or somebody looks at a document, and goes on when it is quiet again.
 */
export class BackgroundCheck {
  #timer: NodeJS.Timeout | undefined;
  #turn = 0;
  #doneFor = 0;

  constructor(
    private readonly session: PreviewSession,
    /** Told when the list may say something else. */
    private readonly onProgress: () => void,
  ) {}

  /** Waits anew for quiet. To be called at every change and every question. */
  postpone(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    if (this.#doneFor === this.session.revision) return;
    this.#timer = setTimeout(() => void this.#run(this.#turn), QUIET_IN_MILLISECONDS);
    this.#timer.unref();
  }

  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }

  async #run(turn: number): Promise<void> {
    const { session } = this;
    const { revision, case: scr } = session;
    if (!scr || !session.isCurrent) return;
    let told = performance.now();
    for (const definition of session.definitions) {
      for (const recipient of recipientsOf(scr, definition)) {
        await nextTurn();
        if (turn !== this.#turn || revision !== session.revision) return;
        const { audience, format } = definition;
        await session.sight({ definition, recipient, audience, format, folder: '' });
        if (performance.now() - told > 1000) {
          told = performance.now();
          this.onProgress();
        }
      }
    }
    this.#doneFor = revision;
    this.onProgress();
  }
}
