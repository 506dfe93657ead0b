import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDocument } from '../../../src/confidentiality/locking/lock-document.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { unlockOffice } from '../../../src/confidentiality/locking/unlock-office.js';
import { isSame } from './is-same.js';
import { type Conversion, convertInLibreOffice } from './run-libreoffice.js';

const TEMPLATES = join(import.meta.dirname, '..', '..', '..', 'templates');
const PASSWORD = 'Óg otter-lane "42"';
const WRONG = 'Óg otter-lane "43"';

const workers = openLockingWorkers();
const folder = mkdtempSync(join(tmpdir(), 'locked-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workers.close();
});

const documents = [
  {
    extension: 'docx',
    plain: readFileSync(join(TEMPLATES, 'coroner-letter.docx')),
    filter: 'Text (encoded)',
  },
  {
    extension: 'xlsx',
    plain: readFileSync(join(TEMPLATES, 'timescale-guide.xlsx')),
    filter: 'Text - txt - csv (StarCalc)',
  },
] as const;

const lock = async (extension: 'docx' | 'xlsx', plain: Uint8Array): Promise<Uint8Array> => {
  const locked = await lockDocument(extension, plain, new Password(PASSWORD), workers);
  if (!locked.ok) throw new Error(JSON.stringify(locked.problems));
  return locked.value;
};

describe.each(documents)('a locked .$extension', ({ extension, plain, filter }) => {
  let locked: Uint8Array;
  beforeAll(async () => {
    locked = await lock(extension, plain);
  });

  describe('in msoffcrypto', () => {
    const run = (...options: string[]) => {
      writeFileSync(join(folder, 'locked'), locked);
      return spawnSync('msoffcrypto-tool', options, { cwd: folder, encoding: 'utf8' });
    };

    it('is known as locked', () => {
      expect(run('--test', 'locked')).toMatchObject({ status: 0 });
    });

    it('gives back the same bytes with the password', () => {
      expect(run('-p', PASSWORD, 'locked', 'unlocked')).toMatchObject({ status: 0 });
      expect(isSame(readFileSync(join(folder, 'unlocked')), plain)).toBe(true);
    });

    it('does not open with another password', () => {
      const { status, stderr } = run('-p', WRONG, 'locked', 'unlocked');
      expect(status).not.toBe(0);
      expect(stderr).toContain('InvalidKeyError');
    });

    it('has password and seal that are right by its own reckoning', () => {
      writeFileSync(join(folder, 'locked'), locked);
      const script = `
import io, sys, msoffcrypto
file = msoffcrypto.OfficeFile(open(sys.argv[1], 'rb'))
file.load_key(password=sys.argv[2], verify_password=True)
file.decrypt(io.BytesIO(), verify_integrity=True)
print('unbroken')`;
      // The Python that the package is installed for, whatever other Python comes first.
      const { stdout } = spawnSync('/usr/bin/python3', ['-c', script, join(folder, 'locked'), PASSWORD], {
        encoding: 'utf8',
      });
      expect(stdout.trim()).toBe('unbroken');
    });
  });

  it('opens in LibreOffice with the password, and with no other; what LibreOffice locks is opened or told apart', async () => {
    const conversion = { bytes: locked, extension, password: PASSWORD, filter };
    const ooxml = extension === 'docx' ? 'MS Word 2007 XML' : 'Calc MS Excel 2007 XML';
    const conversions: Conversion[] = [
      { ...conversion, bytes: plain, password: '' },
      conversion,
      { ...conversion, password: WRONG },
      { ...conversion, password: '' },
      { ...conversion, bytes: plain, password: '', filter: ooxml, lock: PASSWORD },
    ];
    const [expected, right, wrong, none, lockedThere] = convertInLibreOffice(conversions);
    expect(expected?.length).toBeGreaterThan(500);
    expect(right).toEqual(expected);
    expect(wrong).toBe('refused');
    expect(none).toBe('refused');
    // LibreOffice 7 locks as Office 2007 did; a newer one may lock as Word does today.
    const unlocked = await unlockOffice(lockedThere as Buffer, new Password(PASSWORD), workers);
    const start = unlocked.ok ? Buffer.from(unlocked.value).toString('latin1', 0, 2) : unlocked.refusal;
    expect(['locked-by-older-office', 'PK']).toContain(start);
  });
});
