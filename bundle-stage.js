import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv, pid } from 'node:process';
import { rolldown } from 'rolldown';

// node bundle-stage.js FILE writes the script of a deck, which runs in the browser: one small classic script, since modules
// do not load from a folder, and a policy can name it by its hash.

/** A sheet of ours without blanks that say nothing; it has no comments, and no texts with blanks around signs. */
const squeeze = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([a-z-]): /g, '$1:')
    .replaceAll(';}', '}');

/** Writes the script of a deck, made from `src/stage`, to a file. Others may read it meanwhile: it is there whole or not. */
export async function bundleStage(file) {
  const bundle = await rolldown({
    input: 'src/stage/main.ts',
    platform: 'browser',
    plugins: [
      {
        name: 'small-sheets',
        // Sheets are texts in the code: blanks that say nothing go.
        transform: (code, id) =>
          id.endsWith('-css.ts') ? code.replace(/`[^`]*`/g, (css) => squeeze(css)) : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code }] = output;
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of a deck would end its element');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${pid}`, code);
  renameSync(`${file}.${pid}`, file);
}

if (argv[2] !== undefined && argv[1]?.endsWith('bundle-stage.js')) await bundleStage(argv[2]);
