import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { type Outcome, refuse } from '../refusal.js';
import { BLOCK_SIZE, type CipherParameters, HASHES } from './algorithms.js';
import {
  CERTIFICATE_NAMESPACE,
  type EncryptionInfo,
  NAMESPACE,
  PASSWORD_NAMESPACE,
} from './encryption-info.js';

/** Word’s own has about 1,300 bytes; several certificates make it longer. */
const LONGEST = 64 * 1024;
const LONGEST_SALT = 1024;
/** The most that MS-OFFCRYPTO allows (2.3.4.10); Word uses 100,000. */
const MOST_SPINS = 10_000_000;

const FLAG_AES = 0x20;

const KEY_SIZES: ReadonlySet<number> = new Set([16, 24, 32]);

/** Attributes of one element that must all be there and right; the first that is not makes the whole worthless. */
class Attributes {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  number(name: string): number | undefined {
    const value = this.#element.getAttribute(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  }

  /** Base64 that stands for `size` bytes where that is given. */
  bytes(name: string, size?: number): Uint8Array | undefined {
    const value = (this.#element.getAttribute(name) ?? '').replaceAll(/\s/g, '');
    if (value === '' || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
    const bytes = Buffer.from(value, 'base64');
    return size === undefined || bytes.length === size ? bytes : undefined;
  }

  is(name: string, wanted: string): boolean {
    return this.#element.getAttribute(name) === wanted;
  }

  /** The hash, the key’s length and the salt. */
  cipher(): Outcome<CipherParameters> {
    if (!this.is('cipherAlgorithm', 'AES') || !this.is('cipherChaining', 'ChainingModeCBC')) {
      return refuse('locked-in-unknown-way');
    }
    const name = this.#element.getAttribute('hashAlgorithm') ?? '';
    if (!Object.hasOwn(HASHES, name)) return refuse('locked-in-unknown-way');
    const hash = HASHES[name as keyof typeof HASHES];
    const [saltSize, keySize] = [this.number('saltSize') ?? 0, (this.number('keyBits') ?? 0) / 8];
    const salt = this.bytes('saltValue', saltSize);
    const fits = this.number('hashSize') === hash.size && this.number('blockSize') === BLOCK_SIZE;
    if (!fits || !KEY_SIZES.has(keySize) || salt === undefined || saltSize > LONGEST_SALT) {
      return refuse('locked-file-changed');
    }
    return { ok: true, value: { hash, keySize, salt } };
  }
}

const inBlocks = (size: number): number => Math.ceil(size / BLOCK_SIZE) * BLOCK_SIZE;

const only = (parent: Element, namespace: string, name: string): Attributes | undefined => {
  const found = parent.getElementsByTagNameNS(namespace, name);
  const element = found.item(0);
  return element !== null && found.length === 1 ? new Attributes(element) : undefined;
};

const readXml = (xml: string): Element | undefined => {
  // Entities and declarations have no place here; they could make a small text endless.
  if (xml.includes('<!') || xml.includes('&')) return undefined;
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      xml,
      'text/xml',
    ).documentElement;
    return root?.namespaceURI === NAMESPACE && root.localName === 'encryption' ? root : undefined;
  } catch {
    return undefined;
  }
};

const readAgile = (xml: string): Outcome<EncryptionInfo> => {
  const root = readXml(xml);
  if (root === undefined) return refuse('locked-file-changed');
  const [data, seal] = [only(root, NAMESPACE, 'keyData'), only(root, NAMESPACE, 'dataIntegrity')];
  const key = only(root, PASSWORD_NAMESPACE, 'encryptedKey');
  const hasCertificate = root.getElementsByTagNameNS(CERTIFICATE_NAMESPACE, 'encryptedKey').length > 0;
  if (key === undefined) return refuse(hasCertificate ? 'locked-with-certificate' : 'locked-file-changed');
  // Without its seal a file could be changed unseen: taking the seal away is such a change.
  if (data === undefined || seal === undefined) return refuse('locked-file-changed');

  const [keyData, password] = [data.cipher(), key.cipher()];
  if (!keyData.ok) return keyData;
  if (!password.ok) return password;
  const hashBlocks = inBlocks(keyData.value.hash.size);
  const integrityKey = seal.bytes('encryptedHmacKey', hashBlocks);
  const integrityValue = seal.bytes('encryptedHmacValue', hashBlocks);
  const spins = key.number('spinCount');
  const verifier = key.bytes('encryptedVerifierHashInput', inBlocks(password.value.salt.length));
  const verifierHash = key.bytes('encryptedVerifierHashValue', inBlocks(password.value.hash.size));
  const keyValue = key.bytes('encryptedKeyValue', inBlocks(keyData.value.keySize));
  if (
    integrityKey === undefined ||
    integrityValue === undefined ||
    spins === undefined ||
    spins > MOST_SPINS
  ) {
    return refuse('locked-file-changed');
  }
  if (verifier === undefined || verifierHash === undefined || keyValue === undefined) {
    return refuse('locked-file-changed');
  }
  return {
    ok: true,
    value: {
      keyData: keyData.value,
      integrity: { encryptedKey: integrityKey, encryptedValue: integrityValue },
      password: {
        ...password.value,
        spins,
        encryptedVerifier: verifier,
        encryptedVerifierHash: verifierHash,
        encryptedKey: keyValue,
      },
    },
  };
};

/**
 * Reads the stream `EncryptionInfo` of a locked Word or Excel file. What is not Agile Encryption with a password is
 * refused by its kind; numbers that Word would not write, entities and missing parts as a file that was changed.
 */
export const readEncryptionInfo = (stream: Uint8Array): Outcome<EncryptionInfo> => {
  const bytes = Buffer.from(stream);
  if (bytes.length < 8 || bytes.length > LONGEST) return refuse('locked-file-changed');
  const [major, minor, flags] = [bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt32LE(4)];
  if (major === 4 && minor === 4) return readAgile(bytes.toString('utf8', 8));
  if (minor === 2 && major >= 2 && major <= 4) {
    return refuse((flags & FLAG_AES) === 0 ? 'locked-with-rc4' : 'locked-by-older-office');
  }
  if (major === 1 && minor === 1) return refuse('locked-with-rc4');
  if (minor === 3 && (major === 3 || major === 4)) return refuse('locked-in-unknown-way');
  return refuse('locked-file-changed');
};
