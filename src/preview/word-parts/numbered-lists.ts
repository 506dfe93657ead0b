const STYLE = /<w:style [^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g;
const LIST = /<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/g;
const KIND = /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g;
const USED = /<w:(?:numId|pStyle) w:val="([^"]+)"/g;

/** Tells which lists with figures or letters a piece of a document has paragraphs of. */
export type NumberedLists = (body: string) => ReadonlySet<string>;

/** Reads the lists of a Word file: its styles, where they make a paragraph part of a list, and its numbering. */
export const readNumberedLists = (styles: string, numbering: string): NumberedLists => {
  const contents = new Map([...styles.matchAll(STYLE)].map(([, name = '', content = '']) => [name, content]));
  const listOfStyle = (name: string, depth = 0): string | undefined => {
    const content = contents.get(name) ?? '';
    const own = /<w:numId w:val="(\d+)"/.exec(content)?.[1];
    const above = /<w:basedOn w:val="([^"]+)"/.exec(content)?.[1];
    return own ?? (above === undefined || depth > 20 ? undefined : listOfStyle(above, depth + 1));
  };
  const ofStyles = new Map([...contents.keys()].map((name) => [name, listOfStyle(name)]));
  const kinds = new Map([...numbering.matchAll(LIST)].map(([, list = '', kind = '']) => [list, kind]));
  const bullets = new Set(
    [...numbering.matchAll(KIND)]
      .filter(([, , levels = '']) =>
        [...levels.matchAll(/<w:numFmt w:val="(\w+)"/g)].every(([, format]) => format === 'bullet'),
      )
      .map(([, kind = '']) => kind),
  );
  return (body) => {
    const found = new Set<string>();
    for (const [token, name = ''] of body.matchAll(USED)) {
      const list = token.startsWith('<w:numId') ? name : ofStyles.get(name);
      if (list !== undefined && list !== '0' && !bullets.has(kinds.get(list) ?? '')) found.add(list);
    }
    return found;
  };
};
