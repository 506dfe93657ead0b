import PizZip from 'pizzip';

/** Templates whose parts were found whole: each is filled for many recipients. */
const whole = new WeakSet<Uint8Array>();

/** The zip file of a template. Throws where the bytes are none, or where one of its parts is damaged. */
export const openTemplateZip = (bytes: Uint8Array): PizZip => {
  const zip = new PizZip(bytes, { checkCRC32: !whole.has(bytes) });
  whole.add(bytes);
  return zip;
};
