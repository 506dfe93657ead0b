// oxlint-disable-next-line no-control-regex
const BODY = /\/FlateDecode[^]{0,400}?\bstream\r?\n(?=x[\x01\x5e\x9c\xda])/g;

/**
 * A PDF’s bytes without those above 0x7F in its packed streams. What a stream holds is read unpacked; packed, its bytes are
 * as good as random, and with letters such as è and Þ among them they spell a short name now and then.
 */
export const withoutPackedAccents = (file: Buffer): Buffer => {
  const latin = file.toString('latin1');
  const plain = Buffer.from(file);
  for (const match of latin.matchAll(BODY)) {
    const start = match.index + match[0].length;
    const end = latin.indexOf('endstream', start);
    for (let at = start; at < (end < 0 ? file.length : end); at += 1) {
      if ((plain[at] ?? 0) > 0x7f) plain[at] = 0;
    }
  }
  return plain;
};
