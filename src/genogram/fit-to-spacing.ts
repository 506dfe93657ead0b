/**
 * Places things on a line as near as can be to where they want to be, each at least so far from the one before it:
 * `spacing[i]` is the least distance from i to i + 1. The sum of the squared distances, by weight, is the least that
 * there is (isotonic regression by merging blocks); takes time in proportion to the number of things.
 */
export const fitToSpacing = (
  wanted: readonly number[],
  weights: readonly number[],
  spacing: readonly number[],
): number[] => {
  const offsets: number[] = [];
  wanted.forEach((_, index) =>
    offsets.push(index === 0 ? 0 : (offsets[index - 1] ?? 0) + (spacing[index - 1] ?? 0)),
  );
  const blocks: { sum: number; weight: number; count: number }[] = [];
  wanted.forEach((place, index) => {
    const weight = Math.max(weights[index] ?? 1, 1e-6);
    let block = { sum: (place - (offsets[index] ?? 0)) * weight, weight, count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.weight > block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  });
  return blocks
    .flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
    .map((place, index) => place + (offsets[index] ?? 0));
};
