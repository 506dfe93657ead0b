// How long laying out and drawing a genogram takes, by the size of the family, side by side in one run.
// npm run build, then: node bench/genogram.mjs [rounds]
import { drawGenogram } from '../dist/src/genogram/draw-genogram.js';
import { layOutGenogram } from '../dist/src/genogram/lay-out-genogram.js';

const rounds = Number(process.argv[2] ?? 7);

/** A family in which every couple of a generation has so many children, each with a partner from outside. */
const familyOf = (size, children) => {
  const people = [];
  const unions = [];
  const add = (year) => {
    const id = `n${people.length}`;
    const symbol = people.length % 2 === 0 ? 'female' : 'male';
    people.push({
      id,
      symbol,
      isSubject: false,
      isDead: false,
      age: '30',
      label: [`Person ${id}`, `b. 01/01/${year}`],
      sortDate: `${year}-01-01`,
    });
    return id;
  };
  const join = (a, b) => {
    unions.push({
      id: `u${unions.length}`,
      partners: [a, b],
      status: 'married',
      wasMarried: true,
      label: [],
      sortDate: undefined,
      children: [],
    });
    return unions.at(-1);
  };
  const open = [[join(add(1920), add(1921)), 1945]];
  while (people.length < size && open.length > 0) {
    const [union, year] = open.shift();
    for (let child = 0; child < children && people.length < size; child += 1) {
      const id = add(year + child);
      union.children.push({ id, kind: 'birth', isMain: true });
      if (people.length < size) open.push([join(id, add(year)), year + 25]);
    }
  }
  return { people, unions, households: [], bonds: [] };
};

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
const families = [10, 30, 60, 120, 200].map((size) => familyOf(size, 3));
const times = families.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  families.forEach((graph, index) => {
    const start = performance.now();
    drawGenogram([{ layout: layOutGenogram(graph), heading: '' }], { title: '', description: '' });
    times[index].push(performance.now() - start);
  });
}
families.forEach((graph, index) =>
  console.log(
    `${String(graph.people.length).padStart(4)} people: ${median(times[index]).toFixed(1).padStart(8)} ms (median of ${rounds})`,
  ),
);
