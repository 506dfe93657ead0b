const DATA_ADDRESS = /data:[\w/+.-]*(?:;[\w=-]+)*?(;base64)?,([\w+/=%.~!*'()-]+)/g;

/** An address with its signs in place of percent codes; as it is where they are broken. */
export const decodeAddress = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/**
 * Takes the files out of a text that stand in it as `data:` addresses, such as the pictures of a drawing: their letters
 * mean nothing before they are unpacked.
 */
export const takeDataAddresses = (
  text: string,
): { readonly text: string; readonly files: readonly Uint8Array[] } => {
  if (!text.includes('data:')) return { text, files: [] };
  const files: Uint8Array[] = [];
  const rest = text.replaceAll(DATA_ADDRESS, (_whole, base64: string | undefined, data: string) => {
    files.push(base64 === undefined ? Buffer.from(decodeAddress(data)) : Buffer.from(data, 'base64'));
    return 'data:';
  });
  return { text: rest, files };
};
