import Handlebars from 'handlebars';
import { Drawing } from '../documents/picture.js';
import { inkOf, textOn } from './colour.js';
import type { Heading } from './headings.js';
import type { MarkdownHtml } from './markdown-html.js';
import { sheetFor } from './sheet-for.js';
import { wordsOf } from './words-of-drawing.js';

/** What a page says of itself; a PDF carries it as its properties. */
export interface PageProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** An ISO day. */
  readonly date: string;
}

/** What the helpers read, and what they note down, while one page is filled. */
export interface PageState {
  readonly stylesheets: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  asksForPageNumbers: boolean;
  properties?: PageProperties;
}

/** Nothing is fetched and no script runs: the second guard, behind the browser’s own settings. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const PICTURE_TYPES = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.svg', 'image/svg+xml'],
]);

type Options = Handlebars.HelperOptions;

const escaped = (value: unknown): string => Handlebars.escapeExpression(String(value));

/** The helpers that page templates may use, beside `if`, `unless`, `each` and `with`. */
export const pageHelpers = (state?: PageState) => ({
  /** `{{document-properties title=… author=… subject=… date=…}}`, in the head. */
  'document-properties'({ hash }: Options) {
    const { title = '', author = '', subject = '', date = '' } = hash as Partial<PageProperties>;
    if (state) state.properties = { title, author, subject, date };
    return new Handlebars.SafeString(
      [
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
        `<title>${escaped(title)}</title>`,
        `<meta name="author" content="${escaped(author)}">`,
        `<meta name="description" content="${escaped(subject)}">`,
      ].join('\n'),
    );
  },
  /** `{{stylesheet "name.css"}}`, within a style element. */
  stylesheet: (name: string) => new Handlebars.SafeString(state?.stylesheets.get(name) ?? ''),
  /**
   * `{{#each (headings narrative 3 26)}}`: its headings down to a level, each with id, text and level; only the highest
   * ones where there would be more than the number given.
   */
  headings(markdown: MarkdownHtml, lowest: number, most: number): readonly Heading[] {
    const shown = markdown.headings.filter(({ level }) => level <= lowest);
    const highest = Math.min(...shown.map(({ level }) => level));
    return shown.length <= most ? shown : shown.filter(({ level }) => level === highest);
  },
  /** `{{page-of "id"}}`: the number of the page on which the target stands. */
  'page-of'(id: string) {
    if (state) state.asksForPageNumbers = true;
    return state?.numbers.get(id) ?? '';
  },
  /** `content: {{css-string title}}`, within a style element. */
  'css-string': (value: unknown) =>
    new Handlebars.SafeString(
      `"${Array.from(String(value), (char) => (/[\p{L}\p{N} ]/u.test(char) ? char : cssEscape(char))).join('')}"`,
    ),
  /** `<img src="{{picture-uri logo}}">`: a PNG, JPEG or SVG file, or a drawing, within the page itself. */
  'picture-uri'(picture: { file: string; bytes: Uint8Array } | Drawing) {
    if (picture instanceof Drawing)
      return `data:image/svg+xml;base64,${Buffer.from(picture.svg).toString('base64')}`;
    const { file, bytes } = picture;
    const type =
      PICTURE_TYPES.get(file.slice(file.lastIndexOf('.')).toLowerCase()) ?? 'application/octet-stream';
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  },
  /** `alt="{{picture-words genogram}}"`: what a drawing is and all that it shows. */
  'picture-words': (drawing: Drawing) => wordsOf(drawing),
  /** `@page { size: {{sheet-size genogram}} }`: the smallest sheet on which a drawing can be read. */
  'sheet-size': (drawing: Drawing) => sheetFor(drawing).size,
  /** `max-height: {{sheet-room genogram}}mm`: the height that the drawing may have on that sheet. */
  'sheet-room': (drawing: Drawing) => sheetFor(drawing).room,
  /** `{{text-on colour}}`: white or nearly black, whichever reads better on it. */
  'text-on': (colour: string) => textOn(colour),
  /** `{{ink-of colour}}`: the colour, darkened where it could not be read on white. */
  'ink-of': (colour: string) => inkOf(colour),
});

const cssEscape = (char: string): string => `\\${char.codePointAt(0)?.toString(16)} `;
