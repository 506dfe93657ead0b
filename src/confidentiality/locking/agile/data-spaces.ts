import type { CompoundStream } from '../compound-file/lay-out-directory.js';

const SPACE = 'StrongEncryptionDataSpace';
const TRANSFORM = 'StrongEncryptionTransform';
const TRANSFORM_ID = '{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}';
const PASSWORD_TRANSFORM = 1;
const A_STREAM = 0;
const MAP_HEADER_SIZE = 8;

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A length in bytes, UTF-16, filled up to a multiple of four (MS-OFFCRYPTO 2.1.2). */
const string = (text: string): Buffer => {
  const characters = Buffer.from(text, 'utf16le');
  const padding = Buffer.alloc((4 - (characters.length % 4)) % 4);
  return Buffer.concat([number(characters.length), characters, padding]);
};

/** A structure after the length of the whole, which counts itself. */
const withLength = (...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([number(content.length + 4), content]);
};

/** Reader, updater and writer versions: all 1.0. */
const versions = (): Buffer => Buffer.concat([number(1), number(1), number(1)]);

const version = (): Buffer => Buffer.concat([string('Microsoft.Container.DataSpaces'), versions()]);

const map = (): Buffer => {
  const entry = withLength(number(1), number(A_STREAM), string('EncryptedPackage'), string(SPACE));
  return Buffer.concat([number(MAP_HEADER_SIZE), number(1), entry]);
};

const space = (): Buffer => Buffer.concat([number(MAP_HEADER_SIZE), number(1), string(TRANSFORM)]);

const transform = (): Buffer => {
  const id = Buffer.concat([number(PASSWORD_TRANSFORM), string(TRANSFORM_ID)]);
  const header = Buffer.concat([
    number(id.length + 4),
    id,
    string('Microsoft.Container.EncryptionTransform'),
    versions(),
  ]);
  // No name of a cipher, no block size, no mode: EncryptionInfo says all that.
  return Buffer.concat([header, number(0), number(0), number(0), number(4)]);
};

/** The streams that say how `EncryptedPackage` is to be opened (MS-OFFCRYPTO 2.3.2), byte for byte as Word writes them. */
export const dataSpaces = (): readonly CompoundStream[] => [
  { path: ['\u0006DataSpaces', 'Version'], bytes: version() },
  { path: ['\u0006DataSpaces', 'DataSpaceMap'], bytes: map() },
  { path: ['\u0006DataSpaces', 'DataSpaceInfo', SPACE], bytes: space() },
  { path: ['\u0006DataSpaces', 'TransformInfo', TRANSFORM, '\u0006Primary'], bytes: transform() },
];
