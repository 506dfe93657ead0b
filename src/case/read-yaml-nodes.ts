import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Scalar, type YAMLMap } from 'yaml';

/** What is wrong with the nodes of a file whose syntax is right. */
export type NodeProblem =
  | { readonly kind: 'duplicate-key'; readonly at: number; readonly key: string; readonly firstAt: number }
  | { readonly kind: 'key-is-no-text' | 'nested-too-deep' | 'alias-bomb'; readonly at: number }
  | { readonly kind: 'unknown-alias' | 'alias-of-itself'; readonly at: number; readonly name: string };

export interface NodesRead {
  readonly data: unknown;
  readonly problems: readonly NodeProblem[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Node, Node>;
}

/** Our files go six deep. */
const DEEPEST = 32;
/** How many values aliases may add to those that are written out: far more than any person would use. */
const MOST_VALUES_FROM_ALIASES = 10_000;

interface Sized {
  readonly data: unknown;
  /** How many values it holds once aliases are followed. */
  readonly size: number;
}

/** A key as the data holds it. */
const nameOf = (key: Scalar): string =>
  typeof key.value === 'string' ? key.value : JSON.stringify(key.value);

const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** Where each key of a map stands for the first time. */
const firstPlaces = (map: YAMLMap): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { key } of map.items) {
    if (isScalar(key) && !places.has(nameOf(key))) places.set(nameOf(key), startOf(key));
  }
  return places;
};

/** Plain assignment would set the prototype where the key is "__proto__". */
const setOwn = (data: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
  else data[key] = value;
};

const NOTHING: Sized = { data: null, size: 1 };

/**
 * The data that YAML nodes hold, read in one pass that takes time in proportion to what is written, whatever the
 * aliases would expand to. `__proto__` becomes a key like any other. Where there are problems, the data is not to be used.
 */
export const readYamlNodes = (root: Node | null): NodesRead => {
  const problems: NodeProblem[] = [];
  const anchors = new Map<string, Node>();
  const results = new Map<Node, Sized>();
  const targets = new Map<Node, Node>();
  let fromAliases = 0;

  const readAlias = (node: Alias): Sized => {
    const at = startOf(node);
    const target = anchors.get(node.source);
    if (target === undefined) {
      problems.push({ kind: 'unknown-alias', at, name: node.source });
      return NOTHING;
    }
    const result = results.get(target);
    if (result === undefined) {
      problems.push({ kind: 'alias-of-itself', at, name: node.source });
      return NOTHING;
    }
    targets.set(node, target);
    const within = fromAliases <= MOST_VALUES_FROM_ALIASES;
    fromAliases += result.size;
    if (within && fromAliases > MOST_VALUES_FROM_ALIASES) problems.push({ kind: 'alias-bomb', at });
    return result;
  };

  const readMap = (map: YAMLMap, depth: number): Sized => {
    const data: Record<string, unknown> = {};
    let size = 1;
    let firsts: ReadonlyMap<string, number> | undefined;
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const value = readNode(pair.value as Node | null, depth + 1);
      size += value.size;
      if (!isScalar(key) || key.value === null) {
        problems.push({ kind: 'key-is-no-text', at: key === null ? startOf(map) : startOf(key) });
        continue;
      }
      const name = nameOf(key);
      if (Object.hasOwn(data, name)) {
        firsts ??= firstPlaces(map);
        problems.push({ kind: 'duplicate-key', at: startOf(key), key: name, firstAt: firsts.get(name) ?? 0 });
      }
      setOwn(data, name, value.data);
    }
    return { data, size };
  };

  const readContents = (node: Node, depth: number): Sized => {
    if (isMap(node)) return readMap(node, depth);
    if (isSeq(node)) {
      const data: unknown[] = [];
      let size = 1;
      for (const item of node.items) {
        const value = readNode(item as Node | null, depth + 1);
        data.push(value.data);
        size += value.size;
      }
      return { data, size };
    }
    return { data: isScalar(node) ? node.value : null, size: 1 };
  };

  const readNode = (node: Node | null | undefined, depth: number): Sized => {
    if (node === null || node === undefined) return NOTHING;
    if (isAlias(node)) return readAlias(node);
    if (depth > DEEPEST) {
      problems.push({ kind: 'nested-too-deep', at: startOf(node) });
      return NOTHING;
    }
    const { anchor } = node as Scalar;
    if (anchor === undefined) return readContents(node, depth);
    anchors.set(anchor, node);
    const result = readContents(node, depth);
    results.set(node, result);
    return result;
  };

  return { data: readNode(root, 0).data, problems, targets };
};
