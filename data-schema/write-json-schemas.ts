import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFolderGuide } from './case-folder-guide.js';
import { jsonSchemas } from './json-schemas.js';

// `npm run schemas`: writes what is made from the schemas into the checkout that it is run in.
const folder = join(process.cwd(), 'data-schema', 'json');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
writeFileSync(join(process.cwd(), 'docs', 'case-folder.md'), caseFolderGuide());
