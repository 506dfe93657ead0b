import { createHash } from 'node:crypto';
import { openTemplates } from '../../io/template-files.js';
import type { RendererFiles } from '../../render/open-renderers.js';
import { UnreadableTemplate } from '../../diagnostics/unreadable-template.js';

interface Held {
  readonly bytes: Uint8Array | undefined;
  readonly digest: string;
  /** Why it cannot be read, where it is there. */
  readonly failure?: UnreadableTemplate;
}

/** Files of one document's template, and which of them it read. */
export interface UsedTemplates extends RendererFiles {
  /** Names one state of everything that was read through it so far; nothing where nothing was. */
  state(): Promise<string>;
}

/**
 * The templates, partials, style sheets and fonts that a case uses, each read once until it changes. Every document
 * reads through a view of its own, which knows what that document depends on.
 */
export class TemplateStore {
  readonly #held = new Map<string, Promise<Held>>();
  /** What stood in a file before it was last forgotten. */
  readonly #before = new Map<string, Held>();

  constructor(
    readonly folders: readonly string[],
    private readonly display: (path: string) => string,
  ) {}

  /** To be called when anything in the templates folders changed. What a file held counts until it is read again. */
  forget(): void {
    for (const [file, held] of this.#held) void held.then((value) => this.#before.set(file, value));
    this.#held.clear();
  }

  open(): UsedTemplates {
    const used = new Set<string>();
    const current = openTemplates(this.folders, this.display);
    return {
      read: async (file) => {
        used.add(file);
        const { bytes, failure } = await this.#read(file);
        if (failure) throw failure;
        return bytes;
      },
      pathOf: (file) => {
        used.add(file);
        return current.pathOf(file);
      },
      shownAs: (file) => current.shownAs(file),
      state: async () => {
        const digests = await Promise.all([...used].map(async (file) => (await this.#read(file)).digest));
        return digests.join(' ');
      },
    };
  }

  #read(file: string): Promise<Held> {
    const held = this.#held.get(file) ?? this.#readNow(file);
    this.#held.set(file, held);
    return held;
  }

  async #readNow(file: string): Promise<Held> {
    try {
      const bytes = await openTemplates(this.folders, this.display).read(file);
      const digest = bytes ? createHash('sha1').update(bytes).digest('base64url') : 'none';
      return { bytes, digest };
    } catch (error) {
      if (!(error instanceof UnreadableTemplate)) throw error;
      const before = this.#before.get(file);
      // Word keeps a file to itself while it saves: what it held still stands, and the next change is told.
      if (error.code === 'EBUSY' && before) return before;
      return { bytes: undefined, digest: `unreadable ${error.code}`, failure: error };
    }
  }
}
