/** Whether a child was seen, as far as an agency says. */
export type Seen = 'seen' | 'not-seen' | 'not-known' | 'not-indicated' | 'unclear';

/** Whose initials are of children, and which of them the entry is about. */
export interface ChildrenOfEntry {
  readonly children: ReadonlySet<string>;
  readonly about: readonly string[];
  /** The initials of the rest of the family: who was seen with one of these before it was no child. */
  readonly others?: ReadonlySet<string>;
}

/** What says that somebody was not seen; it is looked for before what says that somebody was. */
const NOT_SEEN = [
  String.raw`not (?:been |yet )?(?:actually )?(?:seen|spoken to|met|present|observed|visited|in attendance)(?! alone| on (?:her|his|their) own| without| by (?:her|him)self| by themselves)`,
  String.raw`(?:last|never|none|nobody|no child|no one|neither|un|wasn[’']t |weren[’']t )(?: of (?:them|the children))?(?: was| were)? ?(?:seen|spoken to|met)`,
  'unable to (?:see|speak to|meet)',
  "could(?: not|n[’']t) (?:be seen|see)",
  "did(?: not|n[’']t) (?:see|attend|meet|speak to|come)",
  'not at home|no access|no reply|nobody (?:at )?home|not (?:been )?brought|not in (?:school|nursery|class)|DNA|absent|refused to (?:be seen|come)',
  String.raw`(?:spoken to|spoke to|contact)(?: with \S+)? (?:by|on|over|via)(?: the)? (?:tele)?phone|not$|not(?= *[,;])`,
].join('|');
const SEEN =
  'seen|saw|sighted|spoken to|spoke to|met with|observed|examined|visited|interviewed|present|attended|yes|y(?![\\p{L}\\p{N}])';
const STATUS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<not>${NOT_SEEN}|no(?= *(?:$|[-–—,:;(]))|n(?= *(?:$|[,;(])))|(?<seen>${SEEN})|(?<known>N/?K|not known|unknown)|(?<indicated>N/?I|N/?A|not (?:indicated|recorded|stated|applicable)))(?![\p{L}\p{N}])`,
  'giu',
);
const INITIALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,4}(?![\p{L}\p{N}]|[’']s)/gu;
/** A child named straight after somebody who was seen was seen too: "JB seen with AB and CP". */
const JOINED = /^[\s:,(–—-]*(?:with|and|&|plus|also)?[\s:,(–—-]*$/i;
/** What may stand beside initials alone, which the form takes to mean that these children were seen. */
const INITIALS_ALONE =
  /^[\s,;:&+/()–—-]*(?:and[\s,]*)*(?:$|(?:with|alone|at|in|on|by|briefly|both|all|asleep|awake)(?![\p{L}\p{N}]))/iu;

/**
 * Reads the form’s column "Child seen": for each child what the agency says. `Yes`, `seen`, or initials alone say that
 * the child was seen; `No`, `not seen`, `last seen` and the like that it was not; `N/K` and `N/I` stand for themselves.
 * Each part of the text counts for the children whose initials stand in it; a text without initials counts for those
 * that the entry is about. A blank says nothing of anybody. What cannot be told is `unclear`, never guessed.
 */
export const readChildSeen = (
  text: string | undefined,
  { children, about, others = new Set() }: ChildrenOfEntry,
): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>();
  if (text === undefined) return seen;
  let anybody: Seen | undefined;
  for (const clause of text.split(/[.;\n]+(?=\s|$)|,? but (?=\p{Lu})|(?<!\bN)\/(?!K|I|A)/iu)) {
    const read = readClause(clause, children, others);
    for (const [child, status] of read.ofChildren) {
      const before = seen.get(child);
      // Seen once is seen: "JB not seen on the first visit; JB seen on the second".
      if (before !== 'seen' && (before === undefined || status !== 'unclear')) seen.set(child, status);
    }
    anybody ??= read.ofNobody;
  }
  const namesSomebody = [...seen.values()].some((status) => status !== 'unclear');
  if (anybody !== undefined && !namesSomebody) {
    for (const child of seen.size > 0 ? seen.keys() : about) seen.set(child, anybody);
  }
  return seen;
};

interface Clause {
  readonly ofChildren: ReadonlyMap<string, Seen>;
  /** What the clause says without saying of whom. */
  readonly ofNobody: Seen | undefined;
}

const readClause = (clause: string, children: ReadonlySet<string>, others: ReadonlySet<string>): Clause => {
  const names = [...clause.matchAll(INITIALS)].filter(([name]) => children.has(name));
  const said = [...clause.matchAll(STATUS)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    status: statusOf(match),
  }));
  const ofChildren = new Map<string, Seen>();
  if (names.length === 0) {
    const [first] = said;
    const ofAnother = [...clause.slice(0, first?.at).matchAll(INITIALS)].some(([name]) => others.has(name));
    return { ofChildren, ofNobody: ofAnother ? undefined : first?.status };
  }
  if (said.length === 0) {
    const alone = INITIALS_ALONE.test(clause.replace(INITIALS, ''));
    for (const name of names)
      if (isSubject(clause, name)) ofChildren.set(name[0], alone ? 'seen' : 'unclear');
    return { ofChildren, ofNobody: undefined };
  }
  for (const [index, name] of names.entries()) {
    const end = name.index + name[0].length;
    const next = said.find(({ at }) => at >= end);
    // The first word of seeing after a child’s initials is about it; and about those named just before it.
    const following = names.slice(index + 1).find(({ index: at }) => next === undefined || at < next.at);
    const between = following && clause.slice(end, following.index);
    const joined = between === undefined || JOINED.test(between) || /^[\s,]+\S*[\s,]*$/.test(between);
    const before = said.findLast((each) => each.end <= name.index);
    const last =
      before &&
      clause
        .slice(before.end, name.index)
        .replace(INITIALS, '')
        .replaceAll(/,| and /g, ' ');
    if (before && last !== undefined && JOINED.test(last) && !startsAnew(said, before, name.index, names)) {
      ofChildren.set(name[0], before.status);
    } else if (next && joined) {
      ofChildren.set(name[0], next.status);
    } else if (!ofChildren.has(name[0]) && isSubject(clause, name)) {
      ofChildren.set(name[0], 'unclear');
    }
  }
  return { ofChildren, ofNobody: undefined };
};

/** Whether a clause begins with this child, alone or among others: of whom it speaks further on, it says nothing. */
const isSubject = (clause: string, { index }: { readonly index: number }): boolean =>
  JOINED.test(
    clause
      .slice(0, index)
      .replace(INITIALS, '')
      .replaceAll(/,| and |&/g, ' '),
  );

/** Whether a name after a word of seeing has one of its own: "JB seen, AB not seen". */
const startsAnew = (
  said: readonly { readonly at: number; readonly end: number; readonly status: Seen }[],
  before: { readonly at: number },
  at: number,
  names: readonly { readonly index: number }[],
): boolean => {
  const next = said.find((each) => each.at > at);
  const subjectBefore = names.some(({ index }) => index < before.at);
  return (
    next !== undefined && subjectBefore && next.status !== 'not-indicated' && next.status !== 'not-known'
  );
};

const statusOf = ({ groups }: RegExpMatchArray): Seen => {
  if (groups?.['not'] !== undefined) return 'not-seen';
  if (groups?.['known'] !== undefined) return 'not-known';
  return groups?.['indicated'] === undefined ? 'seen' : 'not-indicated';
};
