import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/case/parse-yaml.js';
import type { SourceMap } from '../../src/case/source-map.js';

const TEXT = `name: Jill # the subject
family:
  - id: jill
    name: { given: Jill }
    died:
  - &other
    id: tracey
agencies:
  - *other
`;

const mapOf = (text: string): SourceMap => {
  const result = parseYaml(text, 'case.yaml');
  if (!result.ok) throw new Error('the text of this test is wrong');
  return result.value.sourceMap;
};

const place = ({ line, column }: { line?: number; column?: number }): string => `${line}:${column}`;

describe('the place of', () => {
  const map = mapOf(TEXT);

  test.each([
    ['a value', ['name'], '1:7'],
    ['an entry of a list', ['family', 0], '3:5'],
    ['a value within an entry', ['family', 0, 'id'], '3:9'],
    ['a value within braces', ['family', 0, 'name', 'given'], '4:20'],
    ['a key without a value', ['family', 0, 'died'], '5:5'],
    ['a value that an alias stands for', ['agencies', 0, 'id'], '7:9'],
    ['a key that is missing from a group', ['family', 0, 'name', 'family'], '4:5'],
    ['a key that is missing from an entry', ['family', 1, 'sex'], '7:5'],
    ['a key that is missing from the file', ['subject'], '1:1'],
    ['an entry that is missing from a list', ['family', 9], '2:1'],
    ['something within a text', ['name', 'given'], '1:1'],
  ])('%s', (_what, path, expected) => {
    expect(place(map.locateValue(path))).toBe(expected);
  });

  test('a key', () => {
    expect(place(map.locateKey(['family', 0, 'name']))).toBe('4:5');
    expect(place(map.locateKey(['family', 0, 'name', 'given']))).toBe('4:13');
  });

  test('anything in any data is within the file, at what stands there', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const leaf = fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), (data) => {
        const text = stringify(data);
        const lines = text.split('\n');
        const mapped = mapOf(text);
        const visit = (at: unknown, path: readonly (string | number)[]): void => {
          const { line = 0, column = 0 } = mapped.locateValue(path);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          const last = path.at(-1);
          if (typeof last === 'string') {
            const found = mapped.locateKey(path);
            expect((lines[(found.line ?? 0) - 1] ?? '').slice((found.column ?? 0) - 1)).toMatch(
              new RegExp(`^"?${last}"?:`),
            );
          }
          if (Array.isArray(at)) at.forEach((entry, index) => visit(entry, [...path, index]));
          else if (typeof at === 'object' && at !== null) {
            for (const [name, inner] of Object.entries(at)) visit(inner, [...path, name]);
          }
        };
        visit(data, []);
      }),
    );
  });
});

describe('how a value is written', () => {
  test('keeps what the value has lost', () => {
    expect(mapOf('telephone: 01709').writtenAt(['telephone'])).toBe('01709');
    expect(mapOf('a: [1]').writtenAt(['a'])).toBeUndefined();
    expect(mapOf('a: 1').writtenAt(['b'])).toBeUndefined();
  });
});
