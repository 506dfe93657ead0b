import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawGenogram } from '../../src/genogram/draw-genogram.js';
import type { FamilyGraph } from '../../src/genogram/family-graph.js';
import { layOutGenogram } from '../../src/genogram/lay-out-genogram.js';
import { FAMILIES } from '../genograms/families.js';
import { findFaults } from './find-faults.js';
import { generateFamily } from './generate-family.js';
import { readGenogram } from './read-genogram.js';

const GOLDEN = fileURLToPath(new URL('../genograms/expected/', import.meta.url));

const draw = (graph: FamilyGraph) =>
  drawGenogram([{ layout: layOutGenogram(graph), heading: '' }], {
    title: 'A family',
    description: 'Who is in it.',
  });

describe.each(Object.entries(FAMILIES))('the genogram of %s', (name, graph) => {
  const { svg, ids } = draw(graph);

  it('shows everybody and every tie where they belong', () => {
    expect(findFaults(graph, readGenogram(svg), ids)).toEqual([]);
  });

  it('is drawn as it was before', () => {
    const file = `${GOLDEN}${name}.svg`;
    if (process.env['UPDATE_GOLDEN'] !== undefined) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, svg);
    }
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });

  it('is the same when it is drawn again', () => {
    expect(draw(graph).svg).toBe(svg);
  });
});

describe('a thousand families', () => {
  it('are drawn with everybody and every tie where they belong', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 1000 && faults.length < 5; seed += 1) {
      const graph = generateFamily(seed);
      const { svg, ids } = draw(graph);
      const found = findFaults(graph, readGenogram(svg), ids);
      if (found.length > 0)
        faults.push(`seed ${seed}, ${graph.people.length} people: ${found.slice(0, 3).join('; ')}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('a genogram', () => {
  const legendOf = (graph: FamilyGraph): readonly string[] => readGenogram(draw(graph).svg).legend;

  it('has a legend of exactly what it shows', () => {
    expect(legendOf(FAMILIES['somebody-alone'] as FamilyGraph)).toEqual([
      'Female',
      'The child whom the review is about',
    ]);
    expect(legendOf(FAMILIES['identical-twins-and-triplets'] as FamilyGraph)).toContain('Identical twins');
    expect(legendOf(FAMILIES['cousins-married'] as FamilyGraph)).not.toContain('Divorced');
  });

  it('carries no id of the case, which may be a name', () => {
    const graph = FAMILIES['both-sets-of-grandparents'] as FamilyGraph;
    const unnamed = { ...graph, people: graph.people.map((person) => ({ ...person, label: ['X'] })) };
    for (const { id } of graph.people) expect(draw(unnamed).svg).not.toContain(`"${id}"`);
  });

  it('prints whatever a name holds as text', () => {
    const graph: FamilyGraph = {
      people: [
        {
          id: 'x',
          symbol: 'male',
          isSubject: true,
          isDead: false,
          age: '',
          label: ['<script>&"\u0000\u0007 é 日本'],
          sortDate: undefined,
        },
      ],
      unions: [],
      households: [],
      bonds: [],
    };
    const { svg } = draw(graph);
    expect(svg).not.toContain('<script>');
    expect(readGenogram(svg).people[0]?.name).toBe('<script>&" é 日本');
  });

  it('draws nobody, where there is nobody', () => {
    const graph: FamilyGraph = { people: [], unions: [], households: [], bonds: [] };
    expect(readGenogram(draw(graph).svg).people).toEqual([]);
  });
});
