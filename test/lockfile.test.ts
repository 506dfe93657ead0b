import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };

/** Whether a package that this one asks for is locked, beside it or further out. */
const isLocked = (folder: string, name: string): boolean => {
  for (let outer = folder; ; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('node_modules/') - 1))) {
    if (packages[outer === '' ? `node_modules/${name}` : `${outer}/node_modules/${name}`]) return true;
    if (outer === '') return false;
  }
};

describe('the lockfile', () => {
  it('names no address that packages come from', () => {
    expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
    expect(JSON.stringify(packages)).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('locks the packages that package.json asks for', () => {
    const { dependencies, devDependencies } = read('package.json') as Locked;
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });

  it('locks what packages ask for on every system, without which npm installs nothing', () => {
    const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(folder, name)),
    );
    expect(missing).toEqual([]);
  });

  it('proves every package that this system may need by its checksum', () => {
    const unproved = Object.entries(packages).filter(([folder, { integrity, optional }]) => {
      return folder !== '' && !optional && !integrity;
    });
    expect(unproved).toEqual([]);
  });
});
