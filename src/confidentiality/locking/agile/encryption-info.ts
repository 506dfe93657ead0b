import { type CipherParameters, type Hash, HASHES } from './algorithms.js';

/** What `EncryptionInfo` says of a file locked by Agile Encryption (MS-OFFCRYPTO 2.3.4.10). */
export interface EncryptionInfo {
  readonly keyData: CipherParameters;
  readonly integrity: { readonly encryptedKey: Uint8Array; readonly encryptedValue: Uint8Array };
  readonly password: CipherParameters & {
    readonly spins: number;
    readonly encryptedVerifier: Uint8Array;
    readonly encryptedVerifierHash: Uint8Array;
    readonly encryptedKey: Uint8Array;
  };
}

export const NAMESPACE = 'http://schemas.microsoft.com/office/2006/encryption';
export const PASSWORD_NAMESPACE = 'http://schemas.microsoft.com/office/2006/keyEncryptor/password';
export const CERTIFICATE_NAMESPACE = 'http://schemas.microsoft.com/office/2006/keyEncryptor/certificate';

/** Version 4.4, and the flag that stands for Agile Encryption. */
const PREFIX = Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const hashName = (hash: Hash): string =>
  Object.entries(HASHES).find(([, { name }]) => name === hash.name)?.[0] ?? hash.name;

const describeCipher = ({ hash, keySize, salt }: CipherParameters): string =>
  `saltSize="${salt.length}" blockSize="16" keyBits="${keySize * 8}" hashSize="${hash.size}" cipherAlgorithm="AES" ` +
  `cipherChaining="ChainingModeCBC" hashAlgorithm="${hashName(hash)}" saltValue="${base64(salt)}"`;

/** The stream `EncryptionInfo`, in the words and the order that Word uses. */
export const writeEncryptionInfo = ({ keyData, integrity, password }: EncryptionInfo): Uint8Array =>
  Buffer.concat([
    PREFIX,
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
        `<encryption xmlns="${NAMESPACE}" xmlns:p="${PASSWORD_NAMESPACE}" xmlns:c="${CERTIFICATE_NAMESPACE}">` +
        `<keyData ${describeCipher(keyData)}/>` +
        `<dataIntegrity encryptedHmacKey="${base64(integrity.encryptedKey)}" ` +
        `encryptedHmacValue="${base64(integrity.encryptedValue)}"/>` +
        `<keyEncryptors><keyEncryptor uri="${PASSWORD_NAMESPACE}">` +
        `<p:encryptedKey spinCount="${password.spins}" ${describeCipher(password)} ` +
        `encryptedVerifierHashInput="${base64(password.encryptedVerifier)}" ` +
        `encryptedVerifierHashValue="${base64(password.encryptedVerifierHash)}" ` +
        `encryptedKeyValue="${base64(password.encryptedKey)}"/>` +
        '</keyEncryptor></keyEncryptors></encryption>',
    ),
  ]);
