import type { GenogramLayout } from './genogram-layout.js';

/** One family on a sheet. */
export interface GenogramSheet {
  readonly layout: GenogramLayout;
  /** Above it, such as the day as at which it is drawn. */
  readonly heading: string;
  /** The ids of people who are marked as changed. */
  readonly changed?: ReadonlySet<string>;
}
