import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FileLocation } from '../diagnostics/diagnostic.js';
import type { LocateOffset } from './line-index.js';

/** A way from the root of the data to a value: keys, and positions in lists from 0. */
export type DataPath = readonly PropertyKey[];

/** Where the data of one file stands in it. */
export interface SourceMap {
  /** Where the value at a path stands; a key or value that is not there is located at what should hold it. */
  locateValue(path: DataPath): FileLocation;
  /** Where the key of the value at a path stands. */
  locateKey(path: DataPath): FileLocation;
  /** How the value at a path is written, where it is a plain value. */
  writtenAt(path: DataPath): string | undefined;
}

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  /** Whether the path led all the way; if not, key and value are those of the last step that was there. */
  readonly complete: boolean;
}

export interface SourceOfMap {
  readonly file: string;
  readonly root: Node | null;
  readonly locate: LocateOffset;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Node, Node>;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/**
 * Finds places on demand: nothing is built for a file without problems, and each map is indexed once however many
 * problems it has.
 */
export const createSourceMap = ({ file, root, locate, targets }: SourceOfMap): SourceMap => {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairIn = (map: YAMLMap, key: string): Pair | undefined => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
    indexes.set(map, index);
    return index.get(key);
  };
  const find = (path: DataPath): Found => {
    let key: Node | undefined;
    let value: Node | undefined = root ?? undefined;
    for (const step of path) {
      const inside: Node | undefined = isAlias(value) ? targets.get(value) : value;
      if (isMap(inside)) {
        const pair = pairIn(inside, String(step));
        if (pair === undefined) return { key, value, complete: false };
        key = pair.key as Node;
        value = (pair.value as Node | null) ?? undefined;
      } else if (isSeq(inside) && typeof step === 'number' && inside.items[step] !== undefined) {
        key = undefined;
        value = inside.items[step] as Node;
      } else {
        return { key, value, complete: false };
      }
    }
    return { key, value, complete: true };
  };
  const at = (node: Node | undefined): FileLocation => ({ file, ...locate(node?.range?.[0] ?? 0) });
  const isWritten = (node: Node | undefined): boolean =>
    node?.range !== undefined && node.range !== null && node.range[1] > node.range[0];
  return {
    locateValue: (path) => {
      const { key, value, complete } = find(path);
      if (complete) return at(isWritten(value) ? value : (key ?? value));
      return at(key ?? value);
    },
    locateKey: (path) => {
      const { key, value } = find(path);
      return at(key ?? value);
    },
    writtenAt: (path) => {
      const { value, complete } = find(path);
      return complete && isScalar(value) ? value.source : undefined;
    },
  };
};
