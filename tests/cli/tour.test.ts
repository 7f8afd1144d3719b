import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

/** A construct of the format, how the outline writes it, and what the page makes of it. */
type Construct = readonly [name: string, outline: RegExp, page: RegExp];

const layout = (name: string): RegExp => new RegExp(`<section[^>]* data-layout="${name}"`);

const constructs: readonly Construct[] = [
  // The deck
  ['footer', /^footer: /m, /The river and the mill/],
  ['sources', /<!-- src: p1\.s1 p1\.s2 -->/, /p1\.s1 p1\.s2/],
  ['stack of slides', /^----$/m, /<section[^>]*>\s*<section/],
  ['slides of another file', /^<!-- include: \S+#2-4 -->$/m, /The river does not ask who owns the bank/],
  ['section', /^# The mill$/m, layout('section')],
  ['kicker', /<!-- kicker: /, /class="kicker"/],
  ['tone', /<!-- tone: accent -->/, /data-tone="accent"/],
  // Layouts
  ['cover', /^# The river and the mill$/m, layout('cover')],
  ['statement', /\*borrow\*/, layout('statement')],
  ['timeline', /^- \*\*1824\*\* \*\*/m, layout('timeline')],
  ['big numbers', /^- \*\*3×\*\*/m, layout('big-numbers')],
  ['people', /^- \*\*Anna Hale\*\*, /m, layout('people')],
  ['points', /<!-- layout: points -->/, layout('points')],
  ['quote', /^> — Anna Hale, /m, layout('quote')],
  ['comparison', /^\| \| Wheel/m, layout('comparison')],
  ['closing', /^Questions, /m, layout('closing')],
  // Text
  ['definition list', /^Weir\n: /m, /<dt[^>]*>Weir<\/dt>/],
  ['two terms with one meaning', /^Leat\nMill race\n: /m, /<dt[^>]*>Leat<\/dt>\s*<dt[^>]*>Mill race<\/dt>/],
  ['task list', /^ {2}- \[x\] /m, /<li[^>]* data-task/],
  ['open task', /^- \[ \] /m, /<input(?![^>]*checked)[^>]*type="checkbox"/],
  ['marked text', /==Some/, /<mark>Some/],
  ['subscript', /O~2~/, /O<sub>2<\/sub>/],
  ['superscript', /m\^3\^/, /m<sup>3<\/sup>/],
  ['struck text', /~~twice~~/, /<del>twice<\/del>/],
  ['emoji by name', /:tada:/, /🎉/],
  ['emoji as a character', /🐟/, /🐟/],
  ['icon', /:icon-fish:/, /<li[^>]* data-marker="icon"[^>]*>\s*<svg class="icon"/],
  ['footnote', /^\[\^bishop\]: /m, /The second letter is lost/],
  ['raw HTML', /<kbd>R<\/kbd>/, /<kbd>R<\/kbd>/],
  ['table with alignment', /^\| --- \| :-: \| --: \|/m, /<td align="center">/],
  ['caption of a table', /^: Cost of the weir/m, /<caption>Cost of the weir/],
  ...['note', 'tip', 'important', 'warning', 'caution'].map((kind): Construct => [
    `callout ${kind}`,
    new RegExp(`^> \\[!${kind}\\]`, 'm'),
    new RegExp(`class="callout"[^>]* data-kind="${kind}"`),
  ]),
  ['columns', /^::: \{\.column width=44%\}$/m, /class="column"[^>]*--width: ?44%/],
  ['slots', /^::: left$[^]*^::: right$/m, /<h3[^>]*>Downstream<\/h3>/],
  // Steps
  ['pause', /boots\.\n\n\. \. \.\n/, /class="fragment"[^>]*>(?:<p>)?Shovels/],
  [
    'incremental list',
    /^\{\.incremental\}$/m,
    /<li[^>]*class="[^"]*fragment[^"]*"[^>]*>What does the river want/,
  ],
  [
    'effect of a step',
    /\{\.fragment \.fade-left fragment-index=1\}/,
    /class="fragment fade-left" data-fragment-index="1"/,
  ],
  ['step of a table row', /on one Sunday \| \{\.fragment\}$/m, /<tr[^>]* class="fragment"/],
  [
    'comment of an element',
    /<!-- \.element: class="fragment"/,
    /<em class="fragment" data-fragment-index="1">two</,
  ],
  // Pictures
  ['caption, fit and focus', /"\)\{fit=cover focus=center\}/, /data-fit="cover"/],
  ['row of pictures', /^!\[[^\n]*\) !\[/m, /class="pictures row"/],
  ['grid of pictures', /^::: \{\.grid columns=3\}$/m, /class="pictures grid"[^>]*--columns: ?3/],
  ['film', /wheel\.webm/, /<video[^>]*wheel-[0-9a-f]+\.webm/],
  ['sound', /bell\.wav/, /<audio[^>]*bell-[0-9a-f]+\.wav/],
  ['picture behind a slide', /!\[bg The valley/, /valley-[0-9a-f]+\.svg/],
  ['filter of a background', /!\[bg blur:1px/, /blur\(1px\)/],
  ['background on a side', /!\[bg right:40%/, /data-backdrop="end"[^]*?class="backdrop"[^]{0,80}spring-/],
  ['opacity of a background', /!\[bg opacity:0\.3\]/, /opacity: ?0?\.3/],
  ['colour behind a slide', /\{background-color="#1f5a50"\}/, /#1f5a50/],
  ['gradient behind a slide', /\{background-gradient="linear/, /linear-gradient\(160deg/],
  ['words placed by hand', /\{\.absolute bottom=9%/, /class="absolute"/],
  ['r-stack', /^::: r-stack$/m, /class="r-stack"/],
  ['r-stretch and r-frame', /\{\.r-stretch \.r-frame\}/, /class="r-stretch r-frame"/],
  ['r-fit-text', /\{\.r-fit-text\}/, /<section[^>]*class="[^"]*r-fit-text/],
  ['smaller', /\{\.smaller\}/, /<section[^>]*class="[^"]*smaller/],
  ['centred', /\{\.center state=/, /<section[^>]*class="[^"]*center/],
  // Attributes of Reveal.js
  ['auto-animate', /\{auto-animate=true auto-animate-duration/, /data-auto-animate-duration="0\.8"/],
  ['matched words', /\{data-id=yield\}/, /data-id="yield"/],
  ['transition', /\{transition=zoom transition-speed=slow\}/, /data-transition="zoom"/],
  ['comment of a slide', /<!-- \.slide: data-menu-title/, /data-menu-title="Interlude"/],
  ['timing', /timing=20\}/, /data-timing="20"/],
  ['time', /<!-- time: 1m30s -->/, /data-timing="90"/],
  ['state', /state=flood\}/, /data-state="flood"/],
  ['uncounted slide', /visibility=uncounted/, /data-visibility="uncounted"/],
  // What is drawn
  ['code of another file', /^<<< tour\/sluice\.py#decide python/m, /Between the two marks nothing moves/],
  ['steps, numbers, first number', /\{1-2\|3-6\|7-10\|11-12\} \{\.numbers start=19\}/, />19</],
  ['diff', /^```python \{\.diff title="sluice\.py"\}$/m, /<[^>]* data-diff[^>]*>/],
  ['lines that stand out', /^```yaml \[4-5\]/m, /data-lit>.{0,60}for:/],
  ['code beside a list', /- So does a duck/, layout('code-notes')],
  ['equation', /^\$\$ \{#eq:power\}$/m, layout('equation')],
  ['maths in a line', /\$\\eta \\approx 0\.82\$/, /<math/],
  ['fence of maths', /^```math \{\.numbered #eq:weir\}$/m, /id="[^"]*eq:weir" class="equation numbered"/],
  ['reference to an equation', /By @eq:power/, /href="#[^"]*eq:power"[^>]*>\(1\)/],
  ['diagram', /^```mermaid \{alt=/m, /<figure class="diagram" role="img"/],
  ...['bars', 'columns', 'line', 'dots'].map((kind): Construct => [
    `chart of ${kind}`,
    new RegExp(`^\`\`\`chart \\{type=${kind}`, 'm'),
    new RegExp(`<figure class="chart"[^>]*data-type="${kind}"`),
  ]),
  // Notes
  ['notes with Markdown', /^Do \*\*not\*\* explain/m, /<aside class="notes">[^]*?<strong>not<\/strong>/],
  ['notes for a step', /^::: \{\.notes fragment-index=2\}$/m, /<div data-step="2"/],
];

test('the tour is built strictly without a finding, and no construct is lost from it', async () => {
  const cwd = await emptyFolder();
  cpSync(resolve('slides/tour.md'), join(cwd, 'tour.md'));
  cpSync(resolve('slides/tour'), join(cwd, 'tour'), { recursive: true });
  const { code, stderr } = await lectern(['build', 'tour.md', '--strict'], { cwd });
  // The first of all runs on a machine says that it unpacks the browser.
  expect(stderr).toBe('');
  expect(code).toBe(0);

  const outline = ['tour.md', 'tour/parts/weir.md']
    .map((name) => readFileSync(join(cwd, name), 'utf8'))
    .join('\n');
  const page = readFileSync(join(cwd, 'dist/tour/index.html'), 'utf8');
  // Sheets name every class; only what a slide is made of counts.
  const slides = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const lost = (text: string, of: (construct: Construct) => RegExp) =>
    constructs.filter((construct) => !of(construct).test(text)).map(([name]) => name);
  expect(lost(outline, ([, written]) => written)).toEqual([]);
  expect(lost(slides, ([, , shown]) => shown)).toEqual([]);

  for (const setting of ['<title>The river and the mill<', '"totalTime":1200', '"controlsLayout":"edges"'])
    expect(page).toContain(setting);
  expect(outline).toContain('{visibility=hidden}');
  expect(page).not.toContain('the second letter.</p>');
}, 60_000);
