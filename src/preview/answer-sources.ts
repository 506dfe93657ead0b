import type { ExactPages } from './exact-pages.js';
import type { PreviewActions } from './preview-actions.js';
import type { LeakSearch } from './search-for-leaks.js';
import type { EventStream } from './server/event-stream.js';
import type { PageFile } from './server/page-files.js';
import type { MadeFiles } from './session/find-made.js';
import type { PreviewSession } from './session/preview-session.js';

/** What questions are answered from. */
export interface AnswerSources {
  readonly session: PreviewSession;
  readonly pages: ReadonlyMap<string, PageFile>;
  readonly exact: ExactPages;
  readonly leaks: LeakSearch;
  readonly made: MadeFiles;
  readonly events: EventStream;
  readonly actions: PreviewActions;
  /** Called at each question that a person causes. */
  readonly onAsked: () => void;
}
