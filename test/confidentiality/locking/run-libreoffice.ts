import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file that LibreOffice is to open with a password and save in another form, locked again if `lock` is given. */
export interface Conversion {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly password: string;
  /** What LibreOffice calls the form. */
  readonly filter: string;
  readonly lock?: string;
}

/** Opens, saves and closes; what goes wrong, and a file that does not open, is written beside the file that was to be made. */
const MACRO = `
Sub Main(list As String)
  jobs = FreeFile
  Open list For Input As #jobs
  Do While Not EOF(jobs)
    Line Input #jobs, job
    Convert(Split(job, Chr(9)))
  Loop
  Close #jobs
  StarDesktop.terminate()
End Sub

Sub Convert(job)
  Dim opening(1) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  opening(1).Name = "Password"
  opening(1).Value = job(1)
  On Error GoTo Failed
  opened = StarDesktop.loadComponentFromURL(job(0), "_blank", 0, opening())
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = job(3)
  If job(4) &lt;&gt; "" Then
    Dim locking(1) As New com.sun.star.beans.NamedValue
    locking(0).Name = "CryptoType"
    locking(0).Value = "Standard"
    locking(1).Name = "OOXPassword"
    locking(1).Value = job(4)
    saving(1).Name = "EncryptionData"
    saving(1).Value = locking()
  End If
  opened.storeToURL(job(2), saving())
  opened.close(True)
  Exit Sub
Failed:
  refusal = FreeFile
  Open ConvertFromURL(job(2)) &amp; ".refused" For Output As #refusal
  Print #refusal, Error$
  Close #refusal
End Sub
`;

const DOCTYPE = (kind: string, dtd: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}">\n`;

const writeMacro = (profile: string): void => {
  const library = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  writeFileSync(
    join(library, 'script.xlb'),
    `${DOCTYPE('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" ` +
      'library:name="Standard" library:readonly="false" library:passwordprotected="false">' +
      '<library:element library:name="Locks"/></library:library>',
  );
  writeFileSync(
    join(library, 'Locks.xba'),
    `${DOCTYPE('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" ` +
      `script:name="Locks" script:language="StarBasic">${MACRO}</script:module>`,
  );
};

const soffice = (profile: string, ...options: string[]): void =>
  void execFileSync(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...options],
    {
      stdio: 'ignore',
      timeout: 50_000,
    },
  );

/**
 * Has LibreOffice do these conversions in one run. Gives the bytes of each that it made, or `refused` where it did not open
 * the file. A macro of a fresh profile does it, because no option of the command line takes a password.
 */
export const convertInLibreOffice = (conversions: readonly Conversion[]): readonly (Buffer | 'refused')[] => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    const target = (index: number): string => join(folder, `made-${index}`);
    const jobs = conversions.map(({ bytes, extension, password, filter, lock = '' }, index) => {
      const source = join(folder, `given-${index}.${extension}`);
      writeFileSync(source, bytes);
      return [pathToFileURL(source).href, password, pathToFileURL(target(index)).href, filter, lock].join(
        '\t',
      );
    });
    const list = join(folder, 'jobs.txt');
    writeFileSync(list, jobs.join('\n'));
    // The first start of a profile puts LibreOffice's own empty library in place.
    soffice(profile, '--terminate_after_init');
    writeMacro(profile);
    soffice(profile, `macro:///Standard.Locks.Main("${list}")`);
    return conversions.map((_, index) => {
      if (existsSync(`${target(index)}.refused`)) return 'refused';
      return readFileSync(target(index));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
