import { distance } from 'fastest-levenshtein';

export type Field =
  | 'date' | 'occurred' | 'time' | 'familyMembers' | 'event' | 'agency' | 'source' | 'action' | 'childSeen' | 'note' | 'significant'; // prettier-ignore

/** The order of the columns of the form (3.7). */
export const FORM_ORDER: readonly Field[] = [
  'date',
  'familyMembers',
  'event',
  'agency',
  'action',
  'childSeen',
  'note',
];

/** Tried in this order, because headings hold each other’s words: "Action taken/other agency response". */
const MEANINGS: readonly (readonly [Field | undefined, RegExp])[] = [
  [
    undefined,
    /birth|\bdob\b|^(no|ref|reference|number|row|page|item|id|#)( no| number)?$|^(type|method|mode|nature)\b|\btype$/,
  ],
  ['significant', /^signific|^sig( event)?$|^key (event|episode)|^critical/],
  ['childSeen', /\bseen\b|wishes|^views\b|voice of/],
  ['occurred', /^(date )?(occurred|happened)|date (it |event )?(occurred|happened)/],
  ['date', /\bdates?\b|^when\b|^day$/],
  ['time', /^time\b|^hour|^at$/],
  ['action', /action|outcome|response|follow ?up|^decision|^result/],
  ['agency', /^(lead |reporting )?(agency|agencies|organi[sz]ation|service|provider|department)\b/],
  ['source', /source|worker|professional|^staff|practitioner|recorded by|author|contact person/],
  [
    'familyMembers',
    /famil(y|ies)|subject|^who\b|^re$|^persons?\b|^people|^members?\b|^initials$|^individuals?\b|^client|^child(ren)?$|^names?$|^concerning/,
  ],
  ['note', /\bnotes?\b|comment|analysis|remark|observation|reflection|critique/],
  [
    'event',
    /event|detail|contact|what happened|information|incident|description|summary|narrative|^entry|episode|^what$/,
  ],
];

const USUAL: readonly (readonly [string, Field])[] = [
  ['date', 'date'], ['time', 'time'], ['family members', 'familyMembers'], ['subject', 'familyMembers'],
  ['event', 'event'], ['information', 'event'], ['event information', 'event'], ['details', 'event'], ['agency', 'agency'],
  ['source of information', 'source'], ['action taken', 'action'], ['action', 'action'], ['outcome', 'action'],
  ['child seen', 'childSeen'], ['note', 'note'], ['comments', 'note'], ['significant event', 'significant'],
]; // prettier-ignore

const fold = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/\(s\)/g, 's')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

const sorted = (text: string): string => [...text].toSorted().join('');

/** One mistake, or two letters that changed places; two mistakes in a longer heading. */
const isMistyped = (folded: string, usual: string): boolean => {
  if (folded.length < 4 || folded[0] !== usual[0] || Math.abs(folded.length - usual.length) > 2) return false;
  const mistakes = distance(folded, usual);
  return mistakes <= 1 || (mistakes === 2 && (usual.length > 6 || sorted(folded) === sorted(usual)));
};

/** What a heading means, by its words, a typing mistake or two allowed; undefined for one that the form has no place for. */
export const meaningOf = (heading: string): Field | undefined => {
  const folded = fold(heading);
  if (folded === '' || folded.length > 90) return undefined;
  for (const [field, pattern] of MEANINGS) if (pattern.test(folded)) return field;
  for (const [usual, field] of USUAL) if (isMistyped(folded, usual)) return field;
  return undefined;
};

/** What each heading of a row means, each meaning once: the first column keeps it, others are columns of their own. */
export const meaningsOf = (headings: readonly string[]): readonly (Field | undefined)[] => {
  const raw = headings.map(meaningOf);
  const dates = raw.flatMap((field, index) => (field === 'date' ? [index] : []));
  // Of two dates, the one that says "recorded" or "known" orders the entry (3.7), the other says when it happened.
  if (dates.length > 1) {
    const recorded = dates.find((index) => /record|known|notif|enter|report/i.test(headings[index] ?? ''));
    for (const index of dates) {
      if (index === (recorded ?? dates[0])) continue;
      raw[index] =
        recorded !== undefined || /event|incident/i.test(headings[index] ?? '') ? 'occurred' : undefined;
    }
  } else if (dates.length === 0) {
    const occurred = raw.indexOf('occurred');
    if (occurred >= 0) raw[occurred] = 'date';
  }
  const taken = new Set<Field>();
  return raw.map((field) => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
};

/** Whether so many meanings make a chronology's row of headings. */
export const areHeadings = (fields: readonly (Field | undefined)[]): boolean => {
  const found = new Set(fields.filter((field) => field !== undefined));
  return (
    found.has('date') && (found.has('event') || (found.size >= 3 && found.has('action')) || found.size >= 4)
  );
};
