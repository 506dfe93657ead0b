import type { Case } from '../../../data-schema/case.js';
import { isAttachment } from '../../../data-schema/case.js';
import { mergeChronologies } from '../../chronology/merge-chronologies.js';
import { findMentions } from './find-mentions.js';
import { foldWord } from './fold-word.js';
import type { Person } from './person.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The code of each professional: the role with a number, `Social Worker 2`. Numbers go by the order in which people of a
 * role first appear in the case, read in this order whatever document is being made: the integrated chronology, the
 * Individual Management Reviews in the order of the agencies, the Overview Report, the Executive Summary, the terms of
 * reference, the action plans. Those who appear nowhere follow in the order of case.yaml. A role that only one person
 * has gets a number too, so that nobody’s code changes when a second one is found.
 */
export const professionalCodes = (scr: Case, vocabulary: Vocabulary): ReadonlyMap<Person, string> => {
  const codes = new Map<Person, string>();
  const counts = new Map<string, number>();
  for (const person of inOrderOfAppearance(scr, vocabulary)) {
    const role = foldWord(person.role.trim());
    const number = (counts.get(role) ?? 0) + 1;
    counts.set(role, number);
    codes.set(person, `${person.role.trim()} ${number}`);
  }
  return codes;
};

const inOrderOfAppearance = (scr: Case, vocabulary: Vocabulary): Iterable<Person> => {
  const seen = new Set<Person>();
  for (const text of textsOf(scr)) {
    if (seen.size === vocabulary.professionals.length) break;
    for (const mention of findMentions(text, vocabulary).mentions) {
      if (mention.what !== 'people') continue;
      for (const person of mention.people) if (person.kind === 'professional') seen.add(person);
    }
  }
  return [...seen, ...vocabulary.professionals.filter((person) => !seen.has(person))];
};

/** The texts of a case in the fixed order by which professionals are numbered. */
function* textsOf(scr: Case): Generator<string> {
  const agencies = scr.agencies.map(({ agency }) => agency);
  for (const { entry } of mergeChronologies(scr.chronologies, agencies)) {
    for (const text of [entry.event, entry.source, entry.action, entry.childSeen, entry.note])
      if (text) yield text;
  }
  const others = [...scr.reviews.keys()].filter((agency) => !agencies.includes(agency)).toSorted();
  const reviews = [...agencies, ...others].map((agency) => scr.reviews.get(agency));
  for (const report of [...reviews, scr.overviewReport, scr.executiveSummary]) {
    if (report !== undefined && !isAttachment(report)) yield report.markdown;
  }
  const plans = [...scr.actionPlans.keys()].toSorted().map((agency) => scr.actionPlans.get(agency));
  yield* stringsIn(scr.termsOfReference);
  yield* stringsIn(plans);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* stringsIn(item);
}
