/** A horizontal line between two rows, with the lines that come down to it and those that go on down from it. */
export interface Track {
  readonly from: number;
  readonly to: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const TOUCHING = 7;

const isOn = (x: number, { from, to }: Track): boolean => x > from - TOUCHING && x < to + TOUCHING;
const overlap = (a: Track, b: Track): boolean => a.from < b.to + TOUCHING && b.from < a.to + TOUCHING;

/** How often lines cross, or run over one another, where `upper` is drawn above `lower`. */
const conflicts = (upper: Track, lower: Track): number => {
  let count = 0;
  for (const x of lower.above) if (isOn(x, upper)) count += 1;
  for (const x of upper.below) if (isOn(x, lower)) count += 1;
  for (const x of lower.above) for (const other of upper.below) if (Math.abs(x - other) < 3) count += 10;
  return count;
};

/**
 * Puts horizontal lines one above another, so that few of the lines that lead to them and from them are crossed. Gives
 * the level of each, 0 at the top; lines that do not meet may share a level.
 */
export const stackTracks = (tracks: readonly Track[]): number[] => {
  const order = tracks
    .map((_, index) => index)
    .toSorted((a, b) => (tracks[a]?.from ?? 0) - (tracks[b]?.from ?? 0));
  const costs = tracks.map((upper) => tracks.map((lower) => conflicts(upper, lower)));
  const costOf = (a: number, b: number): number => costs[a]?.[b] ?? 0;
  // Moving one track at a time to where it costs least finds the best order of the few that meet in one place.
  for (let changed = true, rounds = 0; changed && rounds < 20; rounds += 1) {
    changed = false;
    for (let index = 0; index < order.length; index += 1) {
      const track = order[index] ?? 0;
      const rest = order.filter((other) => other !== track);
      let sum = rest.reduce((total, other) => total + costOf(track, other), 0);
      let [best, least] = [0, sum];
      const sums = [sum];
      rest.forEach((other, place) => {
        sum += costOf(other, track) - costOf(track, other);
        sums.push(sum);
        if (sum < least) [best, least] = [place + 1, sum];
      });
      if (least < (sums[index] ?? 0)) {
        order.splice(0, order.length, ...rest.slice(0, best), track, ...rest.slice(best));
        changed = true;
      }
    }
  }
  const levels = tracks.map(() => 0);
  order.forEach((track, place) => {
    const own = tracks[track];
    for (const earlier of order.slice(0, place)) {
      const other = tracks[earlier];
      if (own && other && overlap(own, other))
        levels[track] = Math.max(levels[track] ?? 0, (levels[earlier] ?? 0) + 1);
    }
  });
  return levels;
};
