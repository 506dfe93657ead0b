import { lookupTag } from './lookup-tag.js';

/** A part of a parsed template, as docxtemplater hands it to its modules. */
interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly tag?: string;
  readonly position?: string;
  readonly inverted?: boolean;
  readonly lIndex: number;
  readonly subparsed?: readonly Part[];
}

interface ScopeManager {
  readonly scopeList: readonly unknown[];
  getValue(tag: string, meta: { part: Part }): unknown;
  createSubScopeManager(scope: unknown, tag: string, index: number, part: Part, length: number): ScopeManager;
}

interface Options {
  readonly scopeManager: ScopeManager;
  readonly cachedParsers: Readonly<Record<number, { get(scope: unknown, context: object): unknown }>>;
  render(options: object): { readonly parts: readonly string[]; readonly errors: readonly unknown[] };
  joinUncorrupt(parts: readonly string[], options: object): readonly string[];
}

/** A tag of the row, the XML before it, and the properties of its run. */
interface Slot {
  readonly part: Part;
  readonly before: string;
  readonly runProperties: string;
}

interface Row {
  readonly slots: readonly Slot[];
  readonly after: string;
}

const PRESERVED = '<w:t xml:space="preserve">';
const TEXT_END = '</w:t>';
/** What docxtemplater refuses to print. */
// oxlint-disable-next-line no-control-regex
const CORRUPT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
/** What docxtemplater treats in a way of its own: pictures, sections, tables within tables. */
const PECULIAR = /docPr|w:sectPr|<w:tbl[ >]|a16:rowId|w:br w:type/;
const ROWS_AT_ONCE = 500;

/**
 * A module of docxtemplater that takes over the loops over one row of a table whose tags are all text. docxtemplater
 * makes several objects for each tag of each row; this writes each row as a string, to the very XML that docxtemplater
 * would write, in a tenth of the time. The first row, and any loop with something else in it, stays docxtemplater's.
 */
export const flatLoops = () => {
  const rows = new WeakMap<Part, Row | 'not flat'>();
  return {
    name: 'FlatLoops',
    // Before docxtemplater's own module for loops.
    priority: 10,
    render(part: Part, options: Options): object | null {
      if (part.module !== 'loop' || part.inverted === true || !part.subparsed) return null;
      const row = rows.get(part) ?? compileRow(part.subparsed);
      rows.set(part, row);
      if (row === 'not flat') return null;
      const scopes = options.scopeManager.getValue(part.value, { part });
      if (!Array.isArray(scopes) || scopes.length < 2 || !scopes.every((scope) => isPlain(scope, row))) {
        return null;
      }
      const scopeOf = (index: number): ScopeManager =>
        options.scopeManager.createSubScopeManager(scopes[index], part.value, index, part, scopes.length);
      const first = options.render({
        ...options,
        compiled: part.subparsed,
        tags: {},
        scopeManager: scopeOf(0),
      });
      const depth = options.scopeManager.scopeList.length;
      const parts: (string | Uint8Array)[] = [
        ...options.joinUncorrupt([...first.parts], { ...options, basePart: part }),
      ];
      for (let start = 1; start < scopes.length; start += ROWS_AT_ONCE) {
        const xml = scopes.slice(start, start + ROWS_AT_ONCE).map((scope: unknown, offset) =>
          writeRow(row, (slot) => {
            const context = { num: depth, meta: { part: slot.part } };
            const value = options.cachedParsers[slot.part.lIndex]?.get(scope, context);
            return value ?? scopeOf(start + offset).getValue(slot.part.value, { part: slot.part }) ?? '';
          }),
        );
        // docxtemplater leaves bytes alone; strings it searches through again and again.
        parts.push(Buffer.from(xml.join(''), 'utf8'));
      }
      return { value: parts, errors: first.errors };
    },
  };
};

/** A row’s XML cut at its tags; not flat where it is more than one row, or holds anything but text. */
const compileRow = (parts: readonly Part[]): Row | 'not flat' => {
  const [first] = parts;
  const last = parts.at(-1);
  if (first?.tag !== 'w:tr' || last?.tag !== 'w:tr' || last.position !== 'end') return 'not flat';
  const slots: Slot[] = [];
  let before = '';
  let runProperties = '';
  let inProperties = false;
  for (const [index, part] of parts.entries()) {
    if (part.tag === 'w:tr' && index > 0 && index < parts.length - 1) return 'not flat';
    if (part.type === 'placeholder') {
      if (part.module !== undefined && part.module !== 'rawxml') return 'not flat';
      slots.push({ part, before, runProperties });
      before = '';
      continue;
    }
    before = joined(before, part.value);
    if (part.tag === 'w:r') runProperties = '';
    else if (part.tag === 'w:rPr') {
      inProperties = part.position === 'start';
      runProperties += part.value;
    } else if (inProperties) runProperties += part.value;
  }
  const isPeculiar = [...slots.map((slot) => slot.before), before].some((xml) => PECULIAR.test(xml));
  return isPeculiar ? 'not flat' : { slots, after: before };
};

/** Whether all that the row prints of a scope is text that can be written as it is; the rest is for docxtemplater. */
const isPlain = (scope: unknown, { slots }: Row): boolean =>
  typeof scope === 'object' &&
  scope !== null &&
  slots.every(({ part }) => {
    const lookup = lookupTag(part.value, scope);
    if (!lookup.found) return true;
    const { value } = lookup;
    if (part.module === 'rawxml') return typeof value === 'string' && !CORRUPT.test(value);
    return (
      typeof value === 'number' || value === undefined || (typeof value === 'string' && !CORRUPT.test(value))
    );
  });

const writeRow = ({ slots, after }: Row, valueOf: (slot: Slot) => unknown): string => {
  let xml = '';
  for (const slot of slots) {
    xml = joined(xml, slot.before);
    const value = String(valueOf(slot));
    if (slot.part.module === 'rawxml') {
      xml += value;
      continue;
    }
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) {
        xml = joined(xml, `</w:t></w:r><w:r><w:br/></w:r><w:r>${slot.runProperties}${PRESERVED}`);
      }
      xml += escaped(line);
    }
  }
  return joined(xml, after);
};

/** One piece of XML after another, an empty text as docxtemplater leaves it. */
const joined = (before: string, piece: string): string =>
  piece.startsWith(TEXT_END) && before.endsWith(PRESERVED)
    ? `${before.slice(0, -PRESERVED.length)}<w:t/>${piece.slice(TEXT_END.length)}`
    : before + piece;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
