import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { schemaProblems } from '../render/schema-problems.js';
import { makeExample } from './made-documents.js';
import { normalisedXml, textOf } from './text-of.js';

const GOLDEN = fileURLToPath(new URL('./expected/', import.meta.url));
const UPDATE = process.env['UPDATE_GOLDEN'] !== undefined;

const made = await makeExample();
const firstOfEach = made.filter((each, index) => made.findIndex(({ definition }) => definition === each.definition) === index);

const expectGolden = (file: string, actual: string): void => {
  const path = GOLDEN + file;
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
};

describe('the documents of the example case', () => {
  it.each(made)('$fileName says what it said before', async ({ fileName, bytes, definition }) => {
    expectGolden(`${definition.id}/${fileName}.txt`, await textOf(bytes, definition.format));
  });

  it.each(firstOfEach.filter(({ definition }) => definition.format === 'docx'))(
    '$fileName is set as it was set before',
    ({ fileName, bytes, definition }) => {
      expectGolden(`${definition.id}/${fileName}.xml`, normalisedXml(bytes));
    },
  );

  it.each(made)('$fileName holds no tag and no word of a programming language', async ({ bytes, definition }) => {
    expect(await textOf(bytes, definition.format)).not.toMatch(/[{}]|undefined|\[object|NaN/);
  });

  it.each(made.filter(({ definition }) => definition.format !== 'pdf'))(
    '$fileName passes the Open XML schema',
    async ({ bytes, definition }) => {
      expect(await schemaProblems(bytes, definition.format === 'xlsx' ? 'xlsx' : 'docx')).toEqual([]);
    },
  );

  it('have the same bytes when they are made again', async () => {
    const again = await makeExample();
    const differing = again.filter(({ bytes }, index) => Buffer.compare(bytes, made[index]?.bytes ?? Buffer.of()) !== 0);
    expect(differing.map(({ fileName }) => fileName)).toEqual([]);
  });
});
