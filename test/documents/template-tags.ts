import PizZip from 'pizzip';
import { paragraphsOf } from '../../src/render/docx-paragraphs.js';
import { lookupTag } from '../../src/render/lookup-tag.js';

/**
 * The tags of a Word template that none of these samples of merge data knows. Unlike a render, it looks into every
 * part, whether or not a sample would print it.
 */
export const unknownTags = (template: Uint8Array, samples: readonly object[]): string[] => {
  const zip = new PizZip(template);
  const unknown = new Set<string>();
  for (const part of Object.keys(zip.files).filter((name) =>
    /^(word\/(document|header\d|footer\d)|docProps\/\w+)\.xml$/.test(name),
  )) {
    const xml = zip.file(part)?.asText() ?? '';
    const text = part.startsWith('word/')
      ? paragraphsOf(xml)
          .map((paragraph) => paragraph.text)
          .join('\n')
      : xml;
    // The innermost scope first; each scope is all the values that it has in any sample.
    let scopes: (readonly unknown[])[] = [samples];
    for (const [, kind = '', name = ''] of text.matchAll(/\{([#^/@]?)([^{}]+)\}/g)) {
      if (kind === '/') {
        scopes = scopes.slice(1);
        continue;
      }
      const values = lookUp(name.trim(), scopes);
      if (values === undefined) unknown.add(`${part}: {${kind}${name}}`);
      if (kind === '#') scopes = [(values ?? []).flat(), ...scopes];
      if (kind === '^') scopes = [[], ...scopes];
    }
  }
  return [...unknown];
};

const lookUp = (name: string, scopes: readonly (readonly unknown[])[]): readonly unknown[] | undefined => {
  for (const scope of scopes) {
    const found = scope.map((value) => lookupTag(name, value)).filter((lookup) => lookup.found);
    if (found.length > 0) return found.map(({ value }) => value);
  }
  return undefined;
};
