import { takeDataAddresses } from './data-addresses.js';
import type { Place } from './place.js';
import { decodeEntities } from './scan-xml.js';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  shy: '\u00AD',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  oacute: 'ó',
};

/** Elements that begin a new line; any other may stand within a word. */
const BLOCK =
  /<\/?(?:p|div|br|li|ul|ol|td|th|tr|table|h[1-6]|title|section|article|header|footer|body|head|html|dd|dt|dl|pre|blockquote|figure|figcaption|option|label)\b[^>]*>/gi;
const TAG_OR_COMMENT = /<!--([\s\S]*?)-->|<[^>]*>/g;
const ATTRIBUTE = /\s[\w:-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const decode = (text: string): string =>
  decodeEntities(text).replaceAll(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);

/** A web page as places, as forgiving as a browser, and the files that stand in it as `data:` addresses. */
export const webPlaces = (
  page: string,
  part: string,
  stream: string,
): { readonly places: readonly Place[]; readonly files: readonly Uint8Array[] } => {
  const { text: html, files } = takeDataAddresses(page);
  const tags = [...html.matchAll(TAG_OR_COMMENT)];
  const text = decode(html.replaceAll(BLOCK, '\n').replaceAll(TAG_OR_COMMENT, ''));
  const values = tags.flatMap(([tag]) =>
    [...tag.matchAll(ATTRIBUTE)].map(([, double, single]) => decode(double ?? single ?? '')),
  );
  const places = [
    ...text.split('\n').map((line): Place => ({ text: line, kind: 'prose', part, stream })),
    ...tags.flatMap(([, comment]): Place[] =>
      comment === undefined
        ? []
        : [
            {
              text: decode(comment),
              kind: 'prose',
              part: `${part}, a comment`,
              stream: `${stream} comments`,
            },
          ],
    ),
    ...values.map((value): Place => ({
      text: value,
      kind: 'label',
      part: `${part}, markup`,
      stream: `${stream} markup`,
    })),
  ];
  return { places: places.filter((place) => place.text.trim() !== ''), files };
};
