/** Who acts in a step of the timescale. */
type TimescaleActor =
  | 'agency'
  | 'board'
  | 'board-chair'
  | 'board-manager'
  | 'designated-senior-managers'
  | 'management-review-authors'
  | 'overview-panel'
  | 'overview-panel-chair'
  | 'standing-panel';

/** One row of the timescale guide. */
export interface TimescaleStep {
  /** What is due by then, in kebab-case. */
  readonly id: TimescaleStepId;
  /** Whole weeks after Day 0, the day of the referral. */
  readonly weeks: number;
  /** As the guide prints it. */
  readonly label: string;
  /** In the order in which the guide names them. */
  readonly actors: readonly TimescaleActor[];
}

export type TimescaleStepId =
  | 'referral'
  | 'referral-to-standing-panel'
  | 'recommendation'
  | 'agencies-informed'
  | 'panel-meetings-arranged'
  | 'chronologies-due'
  | 'management-reviews-due'
  | 'overview-report-drafted'
  | 'overview-report-to-board'
  | 'review-completed'
  | 'action-plans-checked'
  | 'action-plans-progressed';

/** The steps of the Serious Case Review Timescale Guide (3.1), in order; signing off, its last row, has no week. */
export const timescaleSteps: readonly TimescaleStep[] = [
  { id: 'referral', weeks: 0, label: 'Day 0', actors: ['agency'] },
  { id: 'referral-to-standing-panel', weeks: 1, label: '1 week', actors: ['board-manager'] },
  { id: 'recommendation', weeks: 4, label: 'End week 4', actors: ['standing-panel', 'board-chair'] },
  {
    id: 'agencies-informed',
    weeks: 5,
    label: 'End week 5',
    actors: ['board-chair', 'designated-senior-managers'],
  },
  {
    id: 'panel-meetings-arranged',
    weeks: 6,
    label: 'End week 6',
    actors: ['board-manager', 'overview-panel-chair'],
  },
  {
    id: 'chronologies-due',
    weeks: 9,
    label: 'End week 9',
    actors: ['management-review-authors', 'board-manager', 'overview-panel-chair'],
  },
  {
    id: 'management-reviews-due',
    weeks: 11,
    label: 'End week 11',
    actors: [
      'management-review-authors',
      'board-manager',
      'overview-panel-chair',
      'designated-senior-managers',
    ],
  },
  { id: 'overview-report-drafted', weeks: 14, label: 'End week 14', actors: ['overview-panel'] },
  { id: 'overview-report-to-board', weeks: 20, label: 'End week 20', actors: ['board-chair', 'board'] },
  {
    id: 'review-completed',
    weeks: 22,
    label: 'End week 22',
    actors: ['overview-panel-chair', 'board-chair', 'board-manager'],
  },
  {
    id: 'action-plans-checked',
    weeks: 28,
    label: 'End week 28',
    actors: ['overview-panel', 'overview-panel-chair'],
  },
  { id: 'action-plans-progressed', weeks: 40, label: 'End week 40', actors: ['standing-panel'] },
];
