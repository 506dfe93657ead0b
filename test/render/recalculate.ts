import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice trusts the results that a workbook brings with it unless it is told to calculate every time. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma-separated UTF-8 in which a date is written as the cell shows it. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** The rows of a workbook as LibreOffice shows them after calculating every formula anew. */
export const recalculate = (bytes: Uint8Array): string[][] => {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, 'workbook.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', CSV, '--outdir', folder, join(folder, 'workbook.xlsx')],
      {
        stdio: 'pipe',
      },
    );
    return parseCsv(readFileSync(join(folder, 'workbook.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const parseCsv = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
};
