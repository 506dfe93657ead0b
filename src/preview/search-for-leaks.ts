import type { Case } from '../../data-schema/case.js';
import { isGated } from '../confidentiality/is-gated.js';
import type { LeakGate } from '../confidentiality/leak-gate/check-for-leaks.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { deliveredTemplates } from '../io/template-files.js';
import { nameFile } from '../packs/name-file.js';
import type { Picture } from './session/picture.js';

/** Searches pictures of documents that leave the Board for names, as their files are searched before they are written. */
export class LeakSearch {
  /** Only for the case as it last was: a name that is added to the case may stand in every document. */
  #scr: Case | undefined;
  readonly #gates = new Map<string, Promise<LeakGate>>();
  readonly #found = new Map<string, Promise<readonly Diagnostic[]>>();

  async search(scr: Case, { selection, bytes, sha256 }: Picture): Promise<readonly Diagnostic[]> {
    const { definition, recipient, audience, format } = selection;
    if (!isGated(audience)) return [];
    if (this.#scr !== scr) {
      this.#scr = scr;
      this.#gates.clear();
      this.#found.clear();
    }
    const gate =
      this.#gates.get(audience) ??
      import('../confidentiality/leak-gate/check-for-leaks.js').then(({ openLeakGate }) =>
        openLeakGate(scr, audience, { templates: deliveredTemplates }),
      );
    this.#gates.set(audience, gate);
    const name = nameFile(scr, definition, recipient, audience, format);
    const key = `${audience} ${name} ${sha256}`;
    const found = this.#found.get(key) ?? gate.then((open) => open.check({ name, bytes }));
    this.#found.set(key, found);
    return found;
  }
}
