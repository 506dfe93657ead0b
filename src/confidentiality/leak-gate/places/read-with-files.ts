import type { Place, ReadFile, Refusal } from './place.js';

/** Reads a file that lies within another; `part` and `stream` say where. */
export type ReadInner = (bytes: Uint8Array, part: string, stream: string) => Promise<ReadFile>;

/** Places of a part together with those of the files that stood in it. */
export const readWithFiles = async (
  {
    places,
    files,
    problem,
  }: {
    readonly places: readonly Place[];
    readonly files: readonly Uint8Array[];
    readonly problem: string | undefined;
  },
  part: string,
  stream: string,
  readInner: ReadInner,
): Promise<ReadFile> => {
  const refusals: Refusal[] = problem === undefined ? [] : [{ part, reason: problem }];
  const all: Place[] = [...places];
  for (const [index, file] of files.entries()) {
    const inner = await readInner(file, `${part}, a file within it`, `${stream} data ${index}`);
    for (const each of inner.places) all.push(each);
    for (const each of inner.refusals) refusals.push(each);
  }
  return { places: all, refusals };
};
