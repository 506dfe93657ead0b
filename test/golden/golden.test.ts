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
const firstOfEach = made.filter((each, index) => made.findIndex(({ definition, format }) => definition === each.definition && format === each.format) === index);

const expectGolden = (file: string, actual: string): void => {
  const path = GOLDEN + file;
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
};

describe('the documents of the example case', () => {
  it.each(made)('$fileName says what it said before', async ({ fileName, bytes, definition, format }) => {
    expectGolden(`${definition.id}/${fileName}.txt`, await textOf(bytes, format));
  });

  it.each(firstOfEach.filter(({ format }) => format === 'docx'))(
    '$fileName is set as it was set before',
    ({ fileName, bytes, definition }) => {
      expectGolden(`${definition.id}/${fileName}.xml`, normalisedXml(bytes));
    },
  );

  it.each(made)('$fileName holds no tag and no word of a programming language', async ({ bytes, format }) => {
    expect(await textOf(bytes, format)).not.toMatch(/[{}]|undefined|\[object|NaN/);
  });

  it.each(made.filter(({ format }) => format === 'docx' || format === 'xlsx'))(
    '$fileName passes the Open XML schema',
    async ({ bytes, format }) => {
      expect(await schemaProblems(bytes, format === 'xlsx' ? 'xlsx' : 'docx')).toEqual([]);
    },
  );

  it('have the same bytes when they are made again', async () => {
    const again = await makeExample();
    const differing = again.filter(({ bytes }, index) => Buffer.compare(bytes, made[index]?.bytes ?? Buffer.of()) !== 0);
    expect(differing.map(({ fileName }) => fileName)).toEqual([]);
  });
});
