import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/render/template.js';
import { renderXlsx } from '../../src/render/xlsx.js';
import { readCells, readPart } from './read-workbook.js';
import { schemaProblems } from './schema-problems.js';
import { textRow, workbookTemplate } from './workbook-template.js';

const rendered = (template: Template, data: object): Uint8Array => {
  const result = renderXlsx(template, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

describe('the results beside the formulas of a workbook', () => {
  const formulas = (names: string, ...cells: string[]) => {
    const row = cells
      .map((formula, index) => {
        const attributes = formula.startsWith('#') ? 't="shared" si="0"' : '';
        return `<c r="${'BCDEFGHIJKLMN'[index]}1" t="e"><f ${attributes}>${formula.replace('#', '')}</f><v>#VALUE!</v></c>`;
      })
      .join('');
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>{day0}</t></is></c>${row}</row>`;
    const template = workbookTemplate({
      rows,
      afterSheets: `<definedNames>${names}</definedNames><extLst/>`,
    });
    return readCells(rendered(template, { day0: '2009-01-05' }));
  };
  const DAY0 = '<definedName name="Day0">Plan!$A$1</definedName><definedName name="Week">7</definedName>';

  it('are brought up to date where they are sums and products of names, cells and numbers', () => {
    const cells = formulas(
      DAY0,
      'Day0+7*4',
      ' day0 + Week * 9',
      '$A1',
      'B1+C1-A1',
      "'Plan'!A1+1.5",
      '2*Z9+Week',
    );
    expect([...cells.values()].slice(1).map((cell) => cell.number)).toEqual([
      39846, 39881, 39818, 39909, 39819.5, 7,
    ]);
  });

  it('are taken out for every other formula', () => {
    const cells = formulas(
      DAY0,
      'TODAY()',
      'SUM(A1:B1)',
      'A1/2',
      'Nobody+1',
      'F1+1',
      'F1',
      '-A1',
      'A1+',
      '#A1',
      '"a"',
    );
    expect([...cells.values()].slice(1).map((cell) => cell.number)).toEqual(Array(10).fill(undefined));
  });

  it('are taken out where they count on text', () => {
    const rows = textRow(1, 'soon') + '<row r="2"><c r="A2"><f>A1+7</f><v>1</v></c></row>';
    expect(readCells(rendered(workbookTemplate({ rows }), {})).get('A2')).toEqual({
      formula: 'A1+7',
      style: null,
    });
  });

  it('are calculated anew by Excel when it opens the file', async () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f></c></row>';
    const added = rendered(workbookTemplate({ rows, afterSheets: '<extLst/>' }), {});
    expect(readPart(added, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/>');
    expect(await schemaProblems(added, 'xlsx')).toEqual([]);
    const kept = rendered(workbookTemplate({ rows, afterSheets: '<calcPr calcId="191029"/>' }), {});
    expect(readPart(kept, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });
});
