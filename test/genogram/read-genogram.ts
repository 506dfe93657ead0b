import { DOMParser, type Element } from '@xmldom/xmldom';
import { NAME_SIZE, TEXT_SIZE } from '../../src/genogram/measures.js';
import { textWidth } from '../../src/genogram/text-width.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly from: Spot;
  readonly to: Spot;
}

export interface ReadPerson {
  readonly id: string;
  readonly symbol: string;
  readonly isDead: boolean;
  readonly isSubject: boolean;
  readonly shape: Box;
  readonly name: string;
  readonly texts: readonly Box[];
}

export interface ReadUnion {
  readonly id: string;
  readonly partners: readonly string[];
  readonly status: string;
  readonly lines: readonly { readonly part: string; readonly path: readonly Spot[] }[];
  readonly children: readonly {
    readonly id: string;
    readonly kind: string;
    readonly path: readonly Spot[];
  }[];
  readonly arches: readonly Spot[];
  readonly texts: readonly Box[];
}

/** A drawn genogram as somebody with a ruler reads it. */
export interface ReadGenogram {
  readonly people: readonly ReadPerson[];
  readonly unions: readonly ReadUnion[];
  readonly households: readonly {
    readonly members: readonly string[];
    readonly outlines: readonly (readonly Spot[])[];
  }[];
  readonly bonds: readonly { readonly kind: string; readonly people: readonly string[] }[];
  readonly legend: readonly string[];
}

/** Reads the SVG of one genogram back. */
export const readGenogram = (svg: string): ReadGenogram => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const all = [...document.getElementsByTagName('g')];
  const having = (name: string): Element[] => all.filter((each) => each.hasAttribute(name));
  const words = (element: Element, name: string): string[] =>
    (element.getAttribute(name) ?? '').split(' ').filter((word) => word !== '');
  return {
    people: having('data-person').map((group) => {
      const [shape] = elementsIn(group);
      const texts = [...group.getElementsByTagName('text')].filter((text) => text.textContent !== '*');
      const labels = texts.filter((text) => Number(text.getAttribute('y')) > boxOf(shape as Element).bottom);
      return {
        id: group.getAttribute('data-person') ?? '',
        symbol: group.getAttribute('data-symbol') ?? '',
        isDead: group.hasAttribute('data-dead'),
        isSubject: group.hasAttribute('data-subject'),
        shape: boxOf(shape as Element),
        name: labels
          .filter((text) => text.getAttribute('font-weight') === 'bold')
          .map((text) => text.textContent)
          .join(' '),
        texts: labels.map(boxOfText),
      };
    }),
    unions: having('data-union').map((group) => {
      const parts = elementsIn(group).filter((part) => part.hasAttribute('data-line'));
      const paths = (part: Element) =>
        [...part.getElementsByTagName('path')].map((path) => readPath(path.getAttribute('d') ?? ''));
      return {
        id: group.getAttribute('data-union') ?? '',
        partners: words(group, 'data-partners'),
        status: group.getAttribute('data-status') ?? '',
        lines: parts
          .filter((part) => part.getAttribute('data-line') !== 'child')
          .map((part) => ({ part: part.getAttribute('data-line') ?? '', path: paths(part)[0]?.spots ?? [] })),
        children: parts
          .filter((part) => part.getAttribute('data-line') === 'child')
          .map((part) => ({
            id: part.getAttribute('data-child') ?? '',
            kind: part.getAttribute('data-kind') ?? '',
            path: paths(part)[0]?.spots ?? [],
          })),
        arches: parts.flatMap((part) => paths(part).flatMap(({ arches }) => arches)),
        texts: elementsIn(group)
          .filter((part) => part.tagName === 'text')
          .map(boxOfText),
      };
    }),
    households: having('data-household').map((group) => ({
      members: words(group, 'data-members'),
      outlines: (group.getElementsByTagName('path')[0]?.getAttribute('d') ?? '')
        .split('M')
        .filter((part) => part !== '')
        .map((part) => readPath(`M${part.replace('Z', '')}`).spots),
    })),
    bonds: having('data-bond').map((group) => ({
      kind: group.getAttribute('data-bond') ?? '',
      people: words(group, 'data-people'),
    })),
    legend: having('data-legend').map((group) => group.getAttribute('data-legend') ?? ''),
  };
};

const elementsIn = (group: Element): Element[] =>
  [...group.childNodes].filter((node): node is Element => node.nodeType === 1);

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

const boxOf = (element: Element): Box => {
  switch (element.tagName) {
    case 'rect': {
      const [left, top] = [number(element, 'x'), number(element, 'y')];
      return { left, top, right: left + number(element, 'width'), bottom: top + number(element, 'height') };
    }
    case 'circle': {
      const [x, y, r] = [number(element, 'cx'), number(element, 'cy'), number(element, 'r')];
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    }
    default: {
      const points = (element.getAttribute('points') ?? '')
        .split(' ')
        .map((point) => point.split(',').map(Number));
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
};

/** All texts of a family are centred. */
const boxOfText = (element: Element): Box => {
  const isBold = element.getAttribute('font-weight') === 'bold';
  const width = textWidth(element.textContent ?? '', isBold ? NAME_SIZE : TEXT_SIZE, isBold);
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  return { left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 2 };
};

const readPath = (d: string): { spots: Spot[]; arches: Spot[] } => {
  const spots: Spot[] = [];
  const arches: Spot[] = [];
  for (const [, command, rest = ''] of d.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
    const figures = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === 'A') {
      const [x = 0, y = 0] = figures.slice(5);
      const before = spots.at(-1);
      arches.push({ x: ((before?.x ?? 0) + x) / 2, y: ((before?.y ?? 0) + y) / 2 });
      spots.push({ x, y });
    } else if (command !== 'Z') {
      for (let index = 0; index + 1 < figures.length; index += 2)
        spots.push({ x: figures[index] ?? 0, y: figures[index + 1] ?? 0 });
    }
  }
  return { spots, arches };
};

export const linesOf = (path: readonly Spot[]): Line[] =>
  path.slice(1).map((to, index) => ({ from: path[index] as Spot, to }));
