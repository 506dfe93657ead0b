import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Encrypts whole blocks with AES-CBC; the key has 16, 24 or 32 bytes. */
export const encryptBlocks = (key: Uint8Array, iv: Uint8Array, blocks: Uint8Array): Buffer => {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
};

/** Decrypts whole blocks with AES-CBC; the key has 16, 24 or 32 bytes. */
export const decryptBlocks = (key: Uint8Array, iv: Uint8Array, blocks: Uint8Array): Buffer => {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(blocks), decipher.final()]);
};
