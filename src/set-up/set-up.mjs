// The way in of `npm start`, `npm test` and `npm run scr`. Written so that an old Node can read it.
const versions = process.versions.node.split('.');
const major = Number(versions[0]);
const isNewEnough = major > 20 || (major === 20 && Number(versions[1]) >= 19);

if (isNewEnough) {
  void import('./' + process.argv[2] + '.mjs').then((verb) => verb.run(process.argv.slice(3)));
} else {
  console.error(
    'This needs Node 20.19 or newer, and this is Node ' + process.versions.node + ': please update Node.',
  );
  process.exitCode = 1;
}
