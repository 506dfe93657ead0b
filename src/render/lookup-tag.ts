/** What a tag's name leads to in one scope of the merge data. */
export type Lookup = { readonly found: true; readonly value: unknown } | { readonly found: false };

const NOT_FOUND: Lookup = { found: false };

/**
 * Follows a dotted tag name such as `board.name` from one scope; `.` is the scope itself. Only the merge data's own
 * keys count, so that a tag never reaches what JavaScript gives every object.
 */
export const lookupTag = (tag: string, scope: unknown): Lookup => {
  if (tag === '.') return { found: true, value: scope };
  let value: unknown = scope;
  for (const key of tag.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) {
      return NOT_FOUND;
    }
    value = (value as Record<string, unknown>)[key];
  }
  return { found: true, value };
};

/** Every dotted name that merge data holds, those inside lists too, for "Did you mean". */
export const tagNames = (mergeData: unknown): Set<string> => {
  const names = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      // The items of a list have the same shape: a few are enough to know their names.
      for (const item of value.slice(0, 5)) visit(item, '');
    } else if (
      typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      for (const [key, inner] of Object.entries(value)) {
        const name = path === '' ? key : `${path}.${key}`;
        names.add(name);
        visit(inner, name);
      }
    }
  };
  visit(mergeData, '');
  return names;
};
