/** What is measured, each group by itself: rows of figures with what they shall reach and aim at. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { live } from './live.mjs';
import { makeOutline } from './make-outline.mjs';
import { compare, median, run, spread, timeInTurn } from './timing.mjs';

/** Groups of rows by the word that `--only` knows; each takes the workplace and the number of runs. */
export const groups = { start, html, pdf, long, many, again, memory, size, live };

/** A row: how many times as long `one` took as `other`. `factor` turns the other into the whole that is meant. */
const ratio = (work, than, times, [one, other], target, aim, factor = 1) => ({
  ...{ work, than, unit: '×', target, aim },
  ...compare(times[one], times[other], factor),
  ms: [median(times[one].ms), median(times[other].ms) / factor],
});

/** The ways that are there: those whose tool is missing are left out. */
const present = (ways) => Object.fromEntries(Object.entries(ways).filter(([, way]) => way));

/** Rows whose ways are all there. */
const rowsOf = (times, rows) =>
  rows.flatMap(([work, than, ways, ...rest]) =>
    ways.every((way) => times[way]) ? [ratio(work, than, times, ways, ...rest)] : [],
  );

function start({ lectern }, runs) {
  const ways = {
    node: { work: () => run([process.execPath, '-e', '0']) },
    help: { work: () => lectern(['--help']) },
  };
  const times = timeInTurn(ways, runs * 3);
  return rowsOf(times, [['`lectern --help`', '`node -e 0`', ['help', 'node'], 1.6, 1.3]]);
}

function html({ lectern, peer, commands, peers, at, forget }, runs) {
  return [10, 100, 1000].flatMap((n) => {
    const deck = `deck-${n}.md`;
    const build = () => lectern(['build', deck, '--force']);
    const ways = present({
      cold: { prepare: forget, work: build },
      known: { work: build },
      marp: peers.marp && { work: () => peer(commands.marpHtml(at('marp', deck), at('marp.html'))) },
      pandoc: peers.pandoc && {
        work: () => peer(commands.pandocHtml(at('pandoc', deck), at('pandoc', 'deck.html'))),
      },
    });
    const times = timeInTurn(ways, n === 1000 ? Math.min(runs, 3) : runs);
    const name = `Markdown → HTML, ${n.toLocaleString('en')} slides`;
    const [target, aim] = n === 1000 ? [0.5, 0.3] : [0.35, 0.25];
    return rowsOf(times, [
      [`${name}, never seen before`, 'marp-cli', ['cold', 'marp'], target, aim],
      [
        `${name}, never seen before`,
        'pandoc',
        ['cold', 'pandoc'],
        n === 10 ? 1 : null,
        n === 10 ? 0.8 : null,
      ],
      [`${name}, slides known`, 'marp-cli', ['known', 'marp'], target, aim],
      [`${name}, slides known`, 'pandoc', ['known', 'pandoc'], n === 10 ? 1 : null, n === 10 ? 0.8 : null],
    ]);
  });
}

async function pdf({ lectern, peer, commands, peers, at, forget, holdPages }, runs) {
  const rows = [];
  for (const n of [10, 100]) {
    const deck = `deck-${n}.md`;
    await writeBare(at, n);
    const slide = `Markdown → PDF, ${n} slides, verified`;
    const times = timeInTurn(
      present({
        lectern: { prepare: forget, work: () => lectern(['export', deck]) },
        bare: { work: () => peer(commands.barePrint(at(`bare-${n}`, 'print.html'), at('bare.pdf'))) },
        marp: peers.marp && { work: () => peer(commands.marpPdf(at('marp', deck), at('marp.pdf'))) },
      }),
      runs,
    );
    await holdPages(at('dist', `deck-${n}.pdf`), n);
    await holdPages(at('bare.pdf'), n);
    if (peers.marp) await holdPages(at('marp.pdf'), n);
    rows.push(
      ...rowsOf(times, [
        [slide, 'marp-cli', ['lectern', 'marp'], 0.45, n === 10 ? 0.35 : null],
        [slide, 'the bare print', ['lectern', 'bare'], null, n === 100 ? 1.25 : null],
      ]),
    );
  }
  return [...rows, ...(peers.decktape ? await againstDecktape(...arguments) : [])];
}

/** Decktape takes its time for every slide: that for 100 follows from those for 10 and for one. */
async function againstDecktape({ lectern, peer, commands, at, forget, holdPages }, runs) {
  const drawn = (out, ...more) => peer([...commands.decktape(at('reveal-10.html'), at(out)), ...more]);
  const times = timeInTurn(
    {
      ten: { prepare: forget, work: () => lectern(['export', 'deck-10.md']) },
      hundred: { work: () => lectern(['export', 'deck-100.md', '--force']) },
      theirOne: { work: () => drawn('one.pdf', '--slides', '1') },
      theirTen: { work: () => drawn('ten.pdf') },
    },
    Math.min(runs, 3),
  );
  await holdPages(at('one.pdf'), 1);
  await holdPages(at('ten.pdf'), 10);
  const { theirOne, theirTen } = times;
  const theirHundred = theirOne.ms.map((one, turn) => one + 11 * (theirTen.ms[turn] - one));
  const all = { ...times, theirHundred: { ms: theirHundred, cpu: theirHundred.map(() => Number.NaN) } };
  const name = (slides) => `Markdown → PDF, ${slides} slides, verified`;
  return rowsOf(all, [
    [name(10), 'decktape', ['ten', 'theirTen'], 0.1, null],
    [name(100), 'decktape, from its 10 and 1', ['hundred', 'theirHundred'], 1 / 40, null],
  ]);
}

/** The page that lectern prints, beside its files, for the bare print. */
async function writeBare(at, n) {
  const { writePrintPage } = await import('../../dist/.bench/own-pages.js');
  await writePrintPage(at(`deck-${n}.md`), at(`bare-${n}`));
}

async function long({ lectern, peer, commands, at, forget, holdPages }, runs) {
  const times = timeInTurn(
    {
      thousand: { prepare: forget, work: () => lectern(['export', 'deck-1000.md']) },
      hundred: { prepare: forget, work: () => lectern(['export', 'deck-100.md']) },
      reveal: { work: () => peer(commands.revealPrint(at('reveal-1000.html'), at('reveal.pdf'))) },
    },
    Math.min(runs, 3),
  );
  await holdPages(at('reveal.pdf'), 1000);
  const name = 'Markdown → PDF, 1,000 slides, verified';
  return rowsOf(times, [
    [name, 'Reveal’s print view', ['thousand', 'reveal'], 0.25, null],
    [name, 'its own 100', ['thousand', 'hundred'], null, 11],
  ]);
}

/** Forty decks of 25 slides, no two alike, at once; of the forty single runs every fifth is made. */
function many({ lectern, at, forget }, runs) {
  const names = Array.from({ length: 40 }, (_, i) => `many/talk-${i + 1}.md`);
  names.forEach((name, i) =>
    writeFileSync(at(name), makeOutline(25, { seed: i * 20 }).replaceAll('(pictures', '(../pictures')),
  );
  const sample = names.filter((_, i) => i % 5 === 0);
  const times = timeInTurn(
    {
      together: { prepare: forget, work: () => lectern(['export', 'many']) },
      single: { prepare: forget, work: () => sample.forEach((name) => lectern(['export', name])) },
    },
    Math.min(runs, 3),
  );
  const share = sample.length / names.length;
  return rowsOf(times, [
    [
      '40 decks of 25 slides in one command',
      'forty single runs (8, × 5)',
      ['together', 'single'],
      0.35,
      0.25,
      share,
    ],
  ]);
}

function again({ lectern }, runs) {
  return ['export', 'build'].map((command) => {
    lectern([command, 'deck-100.md']);
    const { ms } = timeInTurn({ again: { work: () => lectern([command, 'deck-100.md']) } }, runs * 2).again;
    const work = `\`lectern ${command}\` of an unchanged deck of 100 slides again`;
    return {
      work,
      than: '',
      unit: 's',
      target: 0.3,
      aim: 0.2,
      ...spread(ms.map((each) => each / 1000)),
      cpu: null,
    };
  });
}

function memory({ at, cli, forget }, runs) {
  const peaks = Array.from({ length: Math.min(runs, 3) }, () => {
    forget();
    const command = [process.execPath, '--import', new URL('peak-memory.mjs', import.meta.url).href, cli];
    const env = { ...process.env, PEAK_FILE: at('peak') };
    run([...command, 'export', 'deck-1000.md', '--quiet'], { cwd: at('.'), env });
    return Number(readFileSync(at('peak'), 'utf8')) / 1024;
  });
  const work = 'Peak memory of Node, 1,000 slides to PDF';
  return [{ work, than: '', unit: 'MB', target: 400, aim: 250, ...spread(peaks), cpu: null }];
}

function size({ lectern, peer, commands, peers, at }) {
  if (!peers.marp) return [];
  lectern(['export', 'deck-100.md']);
  peer(commands.marpPdf(at('marp', 'deck-100.md'), at('marp.pdf')));
  const [own, marp] = [at('dist', 'deck-100.pdf'), at('marp.pdf')].map((file) => statSync(file).size);
  const work = `PDF size, 100 slides (${(own / 1e6).toFixed(2)} MB)`;
  return [
    {
      work,
      than: `marp-cli (${(marp / 1e6).toFixed(2)} MB)`,
      unit: '×',
      target: 1,
      aim: 0.7,
      ...spread([own / marp]),
      cpu: null,
    },
  ];
}
