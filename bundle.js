import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { build } from 'rolldown';

// node bundle.js FOLDER PROGRAM… writes programs with what they import into a folder: a few files instead of hundreds, since
// opening files is most of what a short command costs. What is loaded on demand stays a file of its own. Packages stay
// outside, except compromise with its 330 files, which comes in with its licence.
const [dir, ...input] = argv.slice(2);
const inside = /^[./\0]|^[a-z]:\\|^(compromise|@oxc-project\/runtime)\//i;
const licence = () => `/*! compromise\n${readFileSync('node_modules/compromise/LICENSE', 'utf8')}*/`;

await build({
  input,
  platform: 'node',
  external: (id) => !inside.test(id),
  output: {
    dir,
    cleanDir: true,
    chunkFileNames: '[name].js',
    banner: ({ moduleIds }) => (moduleIds.some((id) => id.includes('/compromise/')) ? licence() : ''),
  },
});
