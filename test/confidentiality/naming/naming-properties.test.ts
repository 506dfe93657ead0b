import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../data-schema/case.js';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { flattenMarkdown } from '../../../src/confidentiality/naming/flatten-markdown.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { randomCase, type RandomCase } from './random-case.js';
import { namesLeft } from './names-left.js';
import { namingCase } from './naming-case.js';

// Each of many random cases is compiled, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const MODES = ['coded', 'none'] as const;
const RUNS = { numRuns: 100 };

/** What stands between mentions: words that are nobody’s name, and no capital before a name. */
const filler = fc.constantFrom(
  ' said that ', ' and ', ', who told ', ' was seen with ', ' (', '), ', ': ', '; ', ' left.\n\nLater on ', ' “', '” asked ',
  ' – ', '/', '\nat home with ', '’s mother met ', "'s room was shown to ", ' drank brown bread and water with ',
); // prettier-ignore

const textOf = (mentions: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(filler, mentions), { minLength: 1, maxLength: 6 })
    .map((parts) => `they met ${parts.map(([before, mention]) => mention + before).join('')}nobody`);

const cases: fc.Arbitrary<{ scr: Case; people: RandomCase['people']; text: string }> = randomCase.chain(
  ({ scr, people, mention }) => textOf(mention).map((text) => ({ scr, people, text })),
);

describe('after naming', () => {
  it.each(MODES)('%s: no name of anybody can be found, but in the words that are reported', (mode) => {
    fc.assert(
      fc.property(cases, ({ scr, people, text }) => {
        const { data, undecided } = applyNaming({ text }, namingFor(scr, mode));
        const reported = undecided.map(({ message }) => /«([^»]+)»/.exec(message)?.[1] ?? '');
        expect(namesLeft(data.text, people, reported)).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(MODES)('%s: nothing of a full name is reported, and nobody else is named', (mode) => {
    fc.assert(
      fc.property(
        randomCase.chain(({ scr, fullName }) => fullName.map((full) => ({ scr, ...full }))),
        ({ scr, written, person }) => {
          const naming = namingFor(scr, mode);
          const { data, undecided } = applyNaming({ text: `they met ${written} there` }, naming);
          expect(undecided).toEqual([]);
          const expected = applyNaming({ text: `they met ${person} there` }, naming).data.text;
          expect(data.text).toBe(expected);
        },
      ),
      RUNS,
    );
  });

  it.each(MODES)('%s: naming again changes nothing', (mode) => {
    fc.assert(
      fc.property(cases, ({ scr, text }) => {
        const naming = namingFor(scr, mode);
        const once = applyNaming({ text, markdown: new Markdown(text) }, naming);
        expect(applyNaming(once.data, naming).data).toEqual(once.data);
      }),
      RUNS,
    );
  });

  it.each(MODES)('%s: Markdown with emphasis and links in its names keeps none of them', (mode) => {
    const marked = (text: string): fc.Arbitrary<string> =>
      fc.constantFrom(
        text,
        `**${text}**`,
        `*${text.replace(' ', '* ')}${text.includes(' ') ? '' : '*'}`,
        `[${text}](https://example.org/a)`,
        text.replace(/ (\S+)$/, ' **$1**'),
      );
    fc.assert(
      fc.property(
        randomCase.chain(({ scr, people, mention }) =>
          textOf(mention.chain(marked)).map((text) => ({ scr, people, text })),
        ),
        ({ scr, people, text }) => {
          const { data, undecided } = applyNaming({ text: new Markdown(text) }, namingFor(scr, mode));
          const reported = undecided.map(({ message }) => /«([^»]+)»/.exec(message)?.[1] ?? '');
          const read = flattenMarkdown(data.text.source)
            .map((block) => block.text)
            .join('\n\n');
          expect(namesLeft(read, people, reported)).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});

describe('a text that names nobody', () => {
  it.each(MODES)('%s: stays as it is, to the last character', (mode) => {
    const naming = namingFor(namingCase(), mode);
    const words = fc.constantFrom(
      'the', 'brown', 'rose', 'may', 'fell', 'brook', 'Social', 'Worker', 'Rotherham', 'panel', '12', 'x2008-12-27', '\n', '**', '_', '#',
      '- ', '> ', '| a |', '`', '[', '](x)', '&amp;', '\\', '<b>', 'é', 'ł', '😀', '\u00AD', '\u00A0', '’s', '.', ',', '(', ')', '%20',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(' ', ''), (parts, between) => {
        const text = parts.join(between);
        const { data, undecided } = applyNaming({ text, markdown: new Markdown(text) }, naming);
        if (undecided.length > 0) return;
        expect(data.text).toBe(text);
        expect(data.markdown.source).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('of any characters does not make it fail', () => {
    const naming = namingFor(namingCase(), 'none');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme' }),
        (text, other) => {
          applyNaming({ text: `${text}Jill${other}`, markdown: new Markdown(`${other}Jill${text}`) }, naming);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Markdown of every kind', () => {
  it('reads after naming as it read before, but for the names', () => {
    const naming = namingFor(namingCase(), 'coded');
    const parts = fc.constantFrom(
      ' Jill Brown ', ' **Jill Brown** ', ' *Jill* Brown ', '\n\n> Jill\n> Brown\n\n', 'text', '\n\n', '\n', '\n> ', '\n- ', '\n\n1. ', '\n\n## ', ' **', '** ', ' *', '* ', '`', ' `` ', '[', '](https://example.org) ',
      '\\*', '&amp;', '&nbsp;', '&eacute;', '  \n', '\\\n', '\n\n| a | b |\n| - | - |\n| ', ' | ', ' |\n', '~~', '<b>', '</b>', '![', '](a.png)',
      '\n\n    ', '\n\n```\n', 'é', '😀', '&#39;', '\t', '\\', '<!-- x -->', 'https://example.org/x ',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 25 }), (list) => {
        const source = list.join('');
        const { data } = applyNaming({ markdown: new Markdown(source) }, naming);
        const read = (markdown: string): string[] =>
          flattenMarkdown(markdown).map(({ text }) => text.replaceAll(/Jill|Brown|JB|[\s*]/g, ''));
        expect(read(data.markdown.source)).toEqual(read(source));
      }),
      { numRuns: 300 },
    );
  });
});
