/** A value that stands in a list for the second time or more. */
export interface Repeat {
  readonly index: number;
  readonly firstIndex: number;
  readonly value: string;
}

/** The values that repeat an earlier one; `undefined` repeats nothing. */
export const findRepeats = (values: readonly (string | undefined)[]): readonly Repeat[] => {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const firstIndex = first.get(value);
    if (firstIndex !== undefined) return [{ index, firstIndex, value }];
    first.set(value, index);
    return [];
  });
};
