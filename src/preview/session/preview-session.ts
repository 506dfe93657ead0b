import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Case } from '../../../data-schema/case.js';
import { findBoard } from '../../case/find-board.js';
import type { FileReader } from '../../case/file-reader.js';
import { type LoadedCase, loadCase } from '../../case/load-case.js';
import type { CaseMemory } from '../../case/read-case-file.js';
import type { DocumentDefinition } from '../../documents/definition.js';
import type { Selection } from '../../packs/select-documents.js';
import type { PagePrinter } from '../../render/browser.js';
import type { WatchedFolder } from '../watch/scan-folders.js';
import { DocumentCache, type Making } from './document-cache.js';
import type { Sight } from './picture.js';
import type { Refusal } from './read-view.js';
import { dayOf, type DocumentName, findShown, keyOf, refusalsOf } from './shown-document.js';
import { TemplateStore } from './template-store.js';

/** What a session needs of the world. */
export interface SessionEffects {
  readonly files: FileReader;
  readonly printer: PagePrinter;
  /** The program’s own templates folder. */
  readonly ourTemplates: string;
}

/**
 * One case while it is looked at: the case as it was last read, the last state of it without mistakes, and its documents
 * as they would be made now. Reading and making are the pipeline’s own.
 */
export class PreviewSession {
  readonly #memory: CaseMemory = new Map();
  readonly #documents = new DocumentCache();
  #loaded: LoadedCase;
  #good: LoadedCase | undefined;
  #templates: TemplateStore;
  #revision = 1;

  constructor(
    readonly folder: string,
    readonly asOf: string,
    readonly definitions: readonly DocumentDefinition[],
    private readonly effects: SessionEffects,
  ) {
    this.#loaded = loadCase(folder, effects.files, this.#memory);
    if (this.#loaded.case) this.#good = this.#loaded;
    this.#templates = this.#openTemplates();
  }

  /** Counts up with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** The case as it was last read, with its problems. */
  get loaded(): LoadedCase {
    return this.#loaded;
  }

  /** The last state of the case that could be read without mistakes. */
  get case(): Case | undefined {
    return this.#good?.case;
  }

  /** What that state was read from. */
  get good(): LoadedCase | undefined {
    return this.#good;
  }

  /** Whether the case as it stands can be read, so that what is shown is what would be made. */
  get isCurrent(): boolean {
    return this.#loaded.case !== undefined;
  }

  get renderings(): number {
    return this.#documents.renderings;
  }

  /** Reads the case anew, because these files changed. */
  reload(changed: readonly string[]): void {
    this.#revision += 1;
    const inTemplates = changed.some((path) =>
      this.#templates.folders.some((folder) => path.startsWith(folder)),
    );
    if (inTemplates) this.#templates.forget();
    this.#loaded = loadCase(this.folder, this.effects.files, this.#memory);
    if (this.#loaded.case) this.#good = this.#loaded;
    const folders = this.#templateFolders();
    if (folders.join('\n') !== this.#templates.folders.join('\n')) this.#templates = this.#openTemplates();
  }

  /** The file that a page asks for, if the case has such a one now. */
  find(name: DocumentName): Selection | undefined {
    return this.case && findShown(this.case, this.definitions, name);
  }

  /** Why a page cannot be shown what it asks for, field by field. */
  refusals(name: DocumentName): readonly Refusal[] {
    return this.case ? refusalsOf(this.case, this.definitions, name) : [];
  }

  /** A document as it would be made now; undefined while no case could be read yet. */
  async sight(selection: Selection): Promise<Sight | undefined> {
    const making = this.making(selection);
    if (!making) return undefined;
    const sight = await this.#documents.sight(selection, making);
    return this.isCurrent ? sight : { ...sight, isCurrent: false };
  }

  /** What was last seen of a document, without making it. */
  lastSight(selection: Selection): Sight | undefined {
    return this.#documents.last(keyOf(selection));
  }

  /** What was last seen of a document, where nothing was saved since. */
  sightNow(selection: Selection): Sight | undefined {
    return this.#documents.isOf(keyOf(selection), this.#revision) ? this.lastSight(selection) : undefined;
  }

  /** The path of a file by the name that problems give it: a text of the case, or a template. Nothing else has one. */
  fileNamed(name: string): string | undefined {
    const { files } = this.effects;
    if (this.#loaded.sources.has(name) || this.#good?.sources.has(name)) return files.absolute(name);
    return this.#templates.folders
      .flatMap((folder) =>
        [files.absolute(name), join(folder, name)].filter((path) => path.startsWith(folder + sep)),
      )
      .find((path) => existsSync(path));
  }

  /** How a path is shown to a person. */
  shownAs(path: string): string {
    return this.effects.files.display(path);
  }

  /** What a document is made with. */
  making(selection: Selection): Making | undefined {
    const scr = this.case;
    if (!scr) return undefined;
    const { printer } = this.effects;
    const asOf = dayOf(selection, this.asOf);
    return { scr, revision: this.#revision, asOf, templates: this.#templates, printer };
  }

  /** Every folder in which a change can change a document; also one that the case names and that is not there yet. */
  watched(): readonly WatchedFolder[] {
    const { files } = this.effects;
    const root = files.absolute(this.folder);
    const board = findBoard(root, files);
    const logo = this.#loaded.parsed?.board?.data.logo;
    const templates = new Set([...this.#templates.folders, ...optional(this.#loaded.templates)]);
    return [
      { path: root, deep: true },
      ...foldersAbove(root, board === undefined ? undefined : dirname(board)),
      ...(board !== undefined && logo !== undefined
        ? [{ path: dirname(join(dirname(board), logo)), deep: false }]
        : []),
      ...[...templates].map((path) => ({ path, deep: true })),
    ];
  }

  #templateFolders(): readonly string[] {
    const own = this.#good?.templates;
    return [...optional(own), this.effects.ourTemplates];
  }

  #openTemplates(): TemplateStore {
    return new TemplateStore(this.#templateFolders(), (path) => this.effects.files.display(path));
  }
}

const optional = (path: string | undefined): string[] => (path === undefined ? [] : [path]);

/** From the folder above the case up to the one that holds board.yaml; a nearer board.yaml would take its place. */
const foldersAbove = (root: string, board: string | undefined): WatchedFolder[] => {
  const found: WatchedFolder[] = [];
  let folder = root;
  while (folder !== dirname(folder)) {
    if (folder === board) break;
    folder = dirname(folder);
    found.push({ path: join(folder), deep: false });
    if (board === undefined || folder === board) break;
  }
  return found;
};
