import type { Case } from '../../data-schema/case.js';
import { spanOf } from '../chronology/date-span.js';
import { drawTimeline } from '../chronology/draw-timeline.js';
import { type NarrowedFindings, narrowFindings } from '../chronology/narrow-findings.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { Markdown } from './markdown.js';
import { agencyLabels } from './parts/agency-labels.js';
import { chronologiesAwaited } from './parts/chronologies-awaited.js';
import { chronologyFindingsOf } from './parts/chronology-findings-of.js';
import { commonData } from './parts/common-data.js';
import { describeTimeline } from './parts/describe-timeline.js';
import { timelinePlaces } from './parts/timeline-places.js';
import { extractLine } from './parts/extract-line.js';
import { shortSlashDate, sortDay } from './parts/format-date.js';
import { Drawing, Picture } from './picture.js';

/** So many significant entries have room below the picture on one page. */
const MOST_EVENTS = 60;
const LONGEST = 96;

/** The integrated chronology on one page: agencies as lanes, significant entries by their numbers (3.7; 2 §2.9). */
export const chronologyTimeline = {
  id: 'chronology-timeline',
  title: 'Chronology timeline',
  reference: '3.7',
  stage: 'overview',
  format: 'pdf',
  alsoIn: ['svg'],
  audience: 'panel',
  onePer: 'case',
  takesExtract: true,
  appliesTo: (scr) => (hasEntries(scr) ? READY : chronologiesAwaited(scr)),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf, { extract = {} } = {}) {
    const findings = narrowFindings(chronologyFindingsOf(scr), extract);
    const labels = agencyLabels(scr);
    const events = findings.chosen.flatMap((row) => {
      const merged = findings.rows[row];
      if (!merged?.entry.significant) return [];
      const { agency, entry } = merged;
      return [
        {
          number: String(row + 1),
          date: shortSlashDate(entry.date),
          agency: labels.get(agency)?.name ?? agency,
          text: shortened(entry.event),
        },
      ];
    });
    const left = Math.max(0, events.length - MOST_EVENTS);
    return {
      ...commonData(scr, asOf, `Chronology timeline: Serious Case Review ${scr.reference}`),
      extract: extractLine(scr, extract),
      timeline: timelinePicture(scr, findings),
      hasEvents: events.length > 0,
      events: events.slice(0, MOST_EVENTS),
      moreEvents: left === 0 ? '' : `${left} more significant entries stand in the integrated chronology.`,
    };
  },
} satisfies DocumentDefinition;

const hasEntries = ({ chronologies }: Case): boolean =>
  [...chronologies.values()].some(({ entries }) => entries.length > 0);

/** Drawn without a name or initials: the numbers lead to the texts, which are named for their readers. */
const timelinePicture = (scr: Case, findings: NarrowedFindings): Picture =>
  new Picture(() => {
    const lanes = [...agencyLabels(scr)].map(([agency, { name }]) => {
      const own = findings.chosen.filter((row) => findings.rows[row]?.agency === agency);
      const dayOf = (row: number): string => {
        const entry = findings.rows[row]?.entry;
        return entry ? spanOf(entry.date).from : '';
      };
      return {
        label: name,
        entries: own.map(dayOf),
        significant: own
          .filter((row) => findings.rows[row]?.entry.significant === true)
          .map((row) => ({ day: dayOf(row), number: row + 1 })),
        gaps: findings.gaps.filter((gap) => gap.agency === agency),
        noContact: findings.noContact.filter((stated) => stated.agency === agency),
      };
    });
    const incident = sortDay(scr.incident.date);
    const days = [
      ...lanes.flatMap(({ entries }) => entries),
      ...(scr.period ? [scr.period.from, scr.period.to] : []),
      incident,
    ].toSorted();
    const span = { from: days.at(0) ?? incident, to: days.at(-1) ?? incident };
    const alternative = `Timeline of the integrated chronology of Serious Case Review ${scr.reference}.`;
    const description = describeTimeline(lanes, span, incident);
    const drawn = drawTimeline({
      title: alternative,
      description,
      lanes,
      days: span,
      period: scr.period,
      incident,
    });
    const regions = drawn.regions.flatMap(({ part, ...region }) => {
      const of = timelinePlaces(scr, findings, part);
      return of.length === 0 ? [] : [{ ...region, of }];
    });
    const texts = drawn.regions.flatMap(({ part, left, top, width, height }) =>
      part.kind === 'entry'
        ? [{ text: String(part.number), x: left + width / 2, y: top + height / 2 + 3.5 }]
        : [],
    );
    const words = new Markdown(description);
    return new Drawing(drawn.svg, drawn.width, drawn.height, alternative, words, regions, texts);
  });

/** The first sentence, as far as there is room for it; never half a word. */
const shortened = (text: string): string => {
  const [sentence = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=[.!?]) (?=\p{Lu})/u);
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
};
