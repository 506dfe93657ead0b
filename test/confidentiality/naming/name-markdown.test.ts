import { describe, expect, it } from 'vitest';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { codedMarkdown } from './name-in.js';
import { namingCase } from './naming-case.js';

const forPublic = (source: string): string =>
  applyNaming({ text: new Markdown(source) }, namingFor(namingCase(), 'none')).data.text.source;

describe('in Markdown, a name is found', () => {
  it.each([
    ['with emphasis around it', 'saw **Jill Brown** and *Jill*', 'saw **JB** and *JB*'],
    ['with emphasis on its first word', 'saw **Jill** Brown', 'saw **JB**'],
    ['with emphasis on its last word', 'saw Jill **Brown** there', 'saw JB there'],
    ['with emphasis on each word', '**Jill** *Brown* left', '**JB** left'],
    ['with emphasis within a word', '**J**ill and J_il_l', '**JB** and J_il_l'],
    ['struck out', '~~Jill~~', '~~JB~~'],
    ['in the text of a link', '[Jill Brown](https://example.org/a)', '[JB](https://example.org/a)'],
    ['over the edge of a link', 'Jill [Brown](https://example.org/a) left', 'JB left'],
    [
      'in the address of a link',
      '[x](https://example.org/jill-brown.html)',
      '[x](https://example.org/withheld)',
    ],
    ['in an address of its own', '<https://example.org/jill-brown>', '<https://example.org/withheld>'],
    ['in the title of a link', '[x](a "Jill Brown")', '[x](a "JB")'],
    ['in the description of a picture', '![Jill](a.png)', '![JB](a.png)'],
    [
      'in a definition',
      '[x][1]\n\n[1]: https://example.org "Jill Brown"',
      '[x][1]\n\n[1]: https://example.org "JB"',
    ],
    ['in a label', '[Jill]\n\n[Jill]: https://example.org', '[JB]\n\n[JB]: https://example.org'],
    ['in code', '`Jill Brown`\n\n    Jill Brown\n', '`JB`\n\n    JB\n'],
    ['in HTML', '<b title="Jill">Jill</b> Brown', '<b title="JB">JB</b>'],
    ['in a heading', '## Jill’s voice', '## JB’s voice'],
    ['in a heading with a line under it', 'Jill Brown\n===', 'JB\n==='],
    ['in a list', '- Jill\n- Kevin\n  1. Tracey', '- JB\n- KB\n  1. TB'],
    ['in a quotation, over its lines', '> saw Jill\n> Brown there', '> saw JB there'],
    [
      'in a table',
      '| Who | What |\n| --- | --- |\n| Jill Brown | *Kev* |',
      '| Who | What |\n| --- | --- |\n| JB | *KB* |',
    ],
    ['over lines of a list', '- saw Jill\n  Brown there', '- saw JB there'],
    ['over a line break', 'Jill  \nBrown', 'JB'],
    ['with entities', 'O&#39;Neill, O&rsquo;Neill and W&oacute;jcik', 'JO, JO and AW'],
    ['with an unbroken space as an entity', 'Jill&nbsp;Brown', 'JB'],
    ['after a backslash', 'Jill\\_Brown', 'JB'],
    ['in a footnote', 'a[^1]\n\n[^1]: Jill Brown', 'a[^1]\n\n[^1]: JB'],
  ])('%s', (_, source, expected) => {
    expect(codedMarkdown(source)).toBe(expected);
  });

  it('and words that take its place cannot be read as mark-up', () => {
    expect(codedMarkdown('at 14 Marlowe Close(there)')).toBe('at \\[address withheld\\](there)');
  });

  it('and emphasis on it goes where the name is left out', () => {
    expect(forPublic('her mother **Tracey** left; her mother, *Tracey Brown*, left')).toBe(
      'her mother left; her mother left',
    );
  });

  it('and an address of a link stays one', () => {
    expect(forPublic('[x](https://example.org/jill-brown.html)')).toBe('[x](https://example.org/withheld)');
  });

  it('and no paragraph is taken for the continuation of another', () => {
    expect(codedMarkdown('saw Jill\n\nKevin Brown left')).toBe('saw JB\n\nKB left');
  });
});

describe('the rest of the Markdown', () => {
  it.each([
    '# Title\n\nText with  two spaces,\ttabs &amp; entities &copy; \\* and `code`.\n\n* a\n+ b\n\n***\n',
    '| a | b |\n|:-:|--:|\n| x \\| y | **z** |',
    '<details><summary>x</summary>\n\ntext\n</details>',
    '\r\n> quote\r\n>\r\n> more\r\n',
    '',
  ])('stays as it is, to the last character', (source) => {
    expect(codedMarkdown(source)).toBe(source);
  });
});
