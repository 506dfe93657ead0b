import { expect, it } from 'vitest';
import { writeManifest } from '../../src/packs/write-manifest.js';
import { exampleCase } from '../documents/example-case.js';

it('lists each file with its SHA-256, in the form that sha256sum checks', () => {
  const manifest = writeManifest(exampleCase(), 'Pack for Ofsted', '2009-09-28', [
    { fileName: 'SCR-2009-01_overview-report.docx', sha256: 'a'.repeat(64) },
  ]);
  expect(manifest.split('\n')).toEqual([
    '# Rotherham Safeguarding Children Board',
    '# Serious Case Review SCR-2009-01: Pack for Ofsted, 28 September 2009',
    '# 1 file, each with its SHA-256',
    `${'a'.repeat(64)}  SCR-2009-01_overview-report.docx`,
    '',
  ]);
});
