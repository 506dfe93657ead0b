import type { Result } from '../diagnostics/diagnostic.js';
import type { Office } from './office/warm-office.js';
import type { Picture } from './session/picture.js';

const MOST_KEPT = 6;

/** The pages of documents as PDFs, the last few kept. */
export class ExactPages {
  readonly #kept = new Map<string, Uint8Array>();

  constructor(private readonly office: Office | undefined) {}

  /** Whether exact pages can be made of this kind of file here. */
  canMake(format: string): boolean {
    return format === 'pdf' || (this.office !== undefined && (format === 'docx' || format === 'xlsx'));
  }

  /** A PDF is its own pages; those of a Word file or workbook are LibreOffice’s. Undefined where there is none. */
  async of(
    { bytes, sha256 }: Pick<Picture, 'bytes' | 'sha256'>,
    format: string,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array> | undefined> {
    if (format === 'pdf') return { ok: true, value: bytes, warnings: [] };
    if (!this.office || (format !== 'docx' && format !== 'xlsx')) return undefined;
    const known = this.#kept.get(sha256);
    if (known) return { ok: true, value: known, warnings: [] };
    const made = await this.office.toPdf(bytes, format, signal);
    if (!made.ok) return made;
    this.#kept.set(sha256, made.value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
