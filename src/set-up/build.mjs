import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root, runTool } from './run.mjs';

const SOURCES = ['src', 'data-schema'];
const SETTINGS = ['tsconfig.json', 'package-lock.json'];
const dist = join(root, 'dist');
const stampFile = join(dist, '.build-stamp');

/**
 * The files of a folder of the project with this ending, as paths within `folder`.
 * @param {string} folder
 * @param {string} ending
 */
const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(ending))
        .toSorted()
    : [];

/** A fingerprint of everything that the build is made from. */
const fingerprint = () => {
  const hash = createHash('sha256');
  const sources = SOURCES.flatMap((folder) =>
    filesIn(join(root, folder), '.ts').map((path) => join(folder, path)),
  );
  for (const path of [...SETTINGS, ...sources]) {
    hash
      .update(`${path.split(sep).join('/')}\n`)
      .update(readFileSync(join(root, path)))
      .update('\n');
  }
  return hash.digest('hex');
};

/** Takes what was built from files that are gone out of the build. */
const removeLeftovers = () => {
  for (const folder of SOURCES) {
    for (const path of filesIn(join(dist, folder), '.js')) {
      if (existsSync(join(root, folder, path.replace(/\.js$/, '.ts')))) continue;
      rmSync(join(dist, folder, path));
      rmSync(join(dist, folder, `${path}.map`), { force: true });
    }
  }
};

/** Builds the program, unless it was built from these very sources. Says whether it is built now. */
export const ensureBuild = () => {
  const current = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current) return true;
  console.log('Building the program …');
  rmSync(stampFile, { force: true });
  const { succeeded } = runTool('typescript', ['-p', root]);
  removeLeftovers();
  if (succeeded) {
    mkdirSync(dist, { recursive: true });
    writeFileSync(stampFile, current);
  } else console.error('The program could not be built: see what the compiler says above.');
  return succeeded;
};
