import type { Couple } from '../../../data-schema/family.js';
import { quote } from '../../diagnostics/quote.js';
import { type Check, type Finding, findingAt } from './check.js';
import { certainDays } from './rough-dates.js';

/** The time that a couple, or a marriage, lasted for certain, and its place in the case. */
interface Time {
  readonly at: number;
  readonly key: string;
  readonly first: string;
  readonly last: string;
}

/** No couple stands in the case twice for the same time, and nobody is married to two people at once. */
export const couplesOnce: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { couples, family } = file.data;
  const deaths = new Map(family.map(({ id, died }) => [id, died]));
  const asCouples = new Map<string, Time[]>();
  const asSpouses = new Map<string, Time[]>();
  const note = (times: Map<string, Time[]>, of: string, time: Time): void => {
    const known = times.get(of);
    if (known) known.push(time);
    else times.set(of, [time]);
  };
  couples.forEach((couple, at) => {
    const { partners, to, divorced, separated, from } = couple;
    const [first, second] = partners;
    if (first === second || second === 'unknown') return;
    const key = partners.toSorted().join(' ');
    note(asCouples, key, { at, key, ...certainDays(from ?? couple.married, to ?? divorced ?? separated) });
    const wedding = weddingOf(couple);
    if (wedding === undefined || (couple.kind === 'divorced' && (divorced ?? to) === undefined)) return;
    const ends = [divorced ?? to, deaths.get(first), deaths.get(second)];
    const lasts = ends.map((end) => certainDays(wedding, end).last).toSorted();
    const marriage = { at, key, first: certainDays(wedding, undefined).first, last: lasts[0] ?? '' };
    for (const id of partners) note(asSpouses, id, marriage);
  });

  const twice = [...asCouples.values()].flatMap((times) =>
    overlapsIn(times).map(([later, earlier]) =>
      findingAt(file, ['couples', later.at, 'partners'], {
        code: 'couple-given-twice',
        message: `This couple is given twice for the same time: here and as couple ${earlier.at + 1}.`,
        hint: 'Keep one of the two, with its dates; where they parted and came together again, give each its from and to.',
      }),
    ),
  );
  const both = [...asSpouses].flatMap(([id, times]) =>
    overlapsIn(times)
      .filter(([later, earlier]) => later.key !== earlier.key)
      .map(([later, earlier]) =>
        findingAt(file, ['couples', later.at, 'partners'], marriedTwice(id, earlier.at)),
      ),
  );
  return [...twice, ...both];
};

const weddingOf = ({ kind, married, from }: Couple): Couple['married'] =>
  married ?? (kind === 'married' || kind === 'divorced' ? from : undefined);

const marriedTwice = (id: string, earlier: number): Finding => ({
  code: 'married-to-two',
  severity: 'warning',
  message: `${quote(id)} is given as married to two people at once: here and as couple ${earlier + 1}.`,
  hint: 'Say when the earlier marriage ended: "divorced: …".',
});

/** Each time that begins before an earlier one is over, with the one that lasts longest of those. */
const overlapsIn = (times: readonly Time[]): readonly (readonly [Time, Time])[] => {
  let longest: Time | undefined;
  const found: (readonly [Time, Time])[] = [];
  for (const time of times.toSorted((a, b) => a.first.localeCompare(b.first) || a.at - b.at)) {
    if (time.first >= time.last) continue;
    if (longest && time.first < longest.last)
      found.push(time.at > longest.at ? [time, longest] : [longest, time]);
    if (longest === undefined || time.last > longest.last) longest = time;
  }
  return found;
};
