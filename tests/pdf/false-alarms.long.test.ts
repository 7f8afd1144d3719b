import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDeckPdf } from '../../src/commands/write-deck.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { writeSpecimen } from '../../src/prepare/specimen.ts';
import type { Mode } from '../../src/theme/types.ts';
import { lendBrowser, lentOf, withDeckTab } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';

// A reader that cries wolf is one that people switch off: what is right must pass, in every theme and script.

const lent = lendBrowser();
let running: RunningBrowser;
let folder: string;
beforeAll(async () => {
  running = await lent.open();
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
});
afterAll(async () => {
  await lent.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What is said of the PDF of a deck; null for an outline that cannot become one. */
async function faultsOf(
  path: string,
  options: { theme?: string; mode?: Mode } = {},
): Promise<string[] | null> {
  const told: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]) => void told.push(...found);
  const prepared = await prepareDeck(path, { ...options, browser: lentOf(running) }, { report });
  if (!prepared) return null;
  const bounds = { signal: never, timeoutMs: 60_000, notes: true };
  const { diagnostics } = await withDeckTab(running, (tab) =>
    writeDeckPdf(tab, prepared, join(folder, 'deck.pdf'), bounds),
  );
  const faults = diagnostics.filter(({ rule }) => rule === 'pdf-page').map(({ message }) => message);
  // Whether there is a glyph for what the theme's fonts lack is up to the machine, and no alarm about it is false.
  const isBare = told.some(({ rule }) => rule === 'missing-glyph');
  return faults.filter((fault) => !(isBare && fault.includes('has no glyph for')));
}

test.each(['tour', 'russia-myanmar', 'sample-article'])('the deck %s', { timeout: 120_000 }, async (name) => {
  expect(await faultsOf(`slides/${name}.md`)).toEqual([]);
});

describe.each(['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'])(
  'the specimen in %s',
  (theme) => {
    test.each(['light', 'dark', 'print'] as const)('in mode %s', { timeout: 240_000 }, async (mode) => {
      const place = join(folder, `${theme}-${mode}`);
      await mkdir(place);
      const path = await writeSpecimen(place, { size: '16:9', longer: 0, fit: 'split' });
      expect(await faultsOf(path, { theme, mode })).toEqual([]);
    });
  },
);

test('every golden deck that can be printed', { timeout: 900_000 }, async () => {
  const found: Record<string, string[]> = {};
  let printed = 0;
  for (const name of await readdir('tests/golden')) {
    if (!existsSync(`tests/golden/${name}/outline.md`)) continue;
    const faults = await faultsOf(`tests/golden/${name}/outline.md`);
    if (faults === null) continue;
    printed++;
    if (faults.length > 0) found[name] = faults;
  }
  expect(found).toEqual({});
  expect(printed).toBeGreaterThan(50);
});

const scripts: Readonly<Record<string, string>> = {
  Arabic: `---\ntitle: مستقبل المدن\nlang: ar\ndir: rtl\n---\n\n# مستقبل المدن\n\n---\n\n## كيف تتغير المدن في القرن القادم\n\n- المدينة الأولى وفيها 12 مليون نسمة\n- لا إله إلا الله\n- **النقل** العام أسرع\n`,
  Hebrew: `---\ntitle: עתיד הערים\nlang: he\ndir: rtl\n---\n\n# עתיד הערים\n\n---\n\n## איך ערים משתנות (2024)\n\n- עיר ראשונה עם 12 מיליון תושבים\n- שָׁלוֹם עולם, mixed English\n`,
  Burmese: `---\ntitle: မြန်မာနိုင်ငံ\nlang: my\n---\n\n# မြန်မာနိုင်ငံ\n\n---\n\n## ရန်ကုန်မြို့၏ အနာဂတ်\n\n- ကျောင်းသားများသည် စာကြည့်တိုက်သို့ သွားကြသည်\n- ဩဂုတ်လ ၂၀၂၄ ခုနှစ်\n- ဥက္ကဋ္ဌ\n`,
  Devanagari: `# हिन्दी\n\n---\n\n## शहरों का भविष्य\n\n- हिन्दी में लिखा हुआ क्षत्रिय श्री\n`,
  'Greek and Cyrillic': `# Ελληνικά и русский\n\n---\n\n## Οι πόλεις του μέλλοντος ΤΕΛΟΣ\n\n- Тут по-русски про города\n`,
  'ligatures, signs and hyphens': `# Signs\n\n---\n\n## Weiße Straße ﬁne oﬃce\n\n- “quoted” … ½ 10 µm 5 Ω x² − 3 · 4 ≠ 5\n- soft\u00adhy\u00adphen a\u2011b naïve Åsa İstanbul ŁÓDŹ Đà Nẵng\n- \`code ﬁ fi ffi => !== \` and $E=mc^2$ and $\\frac{a_i}{b^2}$\n- :tada: 👨‍👩‍👧 🇲🇲 ✅\n`,
};

test.each(Object.entries(scripts))('a deck in %s', { timeout: 120_000 }, async (name, text) => {
  const place = join(folder, name.replace(/\W/g, ''));
  await mkdir(place);
  await writeFile(join(place, 'deck.md'), text);
  for (const theme of ['paper', 'poster'])
    expect(await faultsOf(join(place, 'deck.md'), { theme })).toEqual([]);
});
