import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/case/split-front-matter.js';

const split = (text: string) => {
  const result = splitFrontMatter(text, 'f.md');
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

const codeOf = (text: string): string | undefined => {
  const result = splitFrontMatter(text, 'f.md');
  return result.ok ? undefined : result.problem.code;
};

describe('front matter', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'harmed');
  });

  test('is cut from the Markdown, both at the lines that they have in the file', () => {
    const { yaml, markdown, line } = split('---\ndate: 2009-09-23\n---\n\n## The case\n');
    expect(yaml.split('\n')[1]).toBe('date: 2009-09-23');
    expect(markdown).toBe('\n## The case\n');
    expect(line).toBe(4);
  });

  test('may say that it is YAML, and may have spaces after its hyphens', () => {
    expect(split('---yaml\na: 1\n---  \nText').yaml.split('\n')[1]).toBe('a: 1');
    expect(split('---  \na: 1\n---\nText').markdown).toBe('Text');
  });

  test('leaves rules and headings of the Markdown alone', () => {
    expect(split('---\na: 1\n---\nText\n\n---\n\nMore\n').markdown).toBe('Text\n\n---\n\nMore\n');
  });

  test.each(['---js', '---javascript', '--- js', '---json', '---coffee', '---toml', '---JS'])(
    'marked %s is never run',
    (first) => {
      expect(codeOf(`${first}\nglobalThis.harmed = true\n---\n`)).toBe('front-matter-language');
      expect(Reflect.get(globalThis, 'harmed')).toBeUndefined();
    },
  );

  test.each([
    ['is missing', '## Text\n', 'no-front-matter'],
    ['comes after a blank line', '\n---\na: 1\n---\n', 'no-front-matter'],
    ['begins with four hyphens', '----\na: 1\n---\n', 'no-front-matter'],
    ['has no end', '---\na: 1\n', 'front-matter-not-closed'],
    ['ends in a longer line', '---\na: 1\n-----\n', 'front-matter-not-closed'],
  ])('that %s is refused', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('never loses or moves a line, whatever the text', () => {
    const line = fc.constantFrom('', 'a: 1', '# c', '## H', 'Text', ' ---', '***', '- x', '🙂');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (front, body) => {
        const text = ['---', ...front, '---', ...body].join('\n');
        const parts = split(text);
        const lines = text.split('\n');
        expect(parts.markdown).toBe(body.join('\n'));
        expect(parts.line).toBe(Math.min(front.length + 3, lines.length));
        expect(
          front.every((content) => content === '' || content.startsWith('#')) ||
            parts.yaml.split('\n').slice(1).join('\n') === front.join('\n'),
        ).toBe(true);
      }),
    );
  });
});
