import { expect, test } from 'vitest';
import { Html } from '../../src/html.ts';
import { layOut, plainTheme, renderSections } from '../support/deck.ts';
import { listElements } from '../support/inert.ts';

test('a slide without a heading has a name all the same', () => {
  const [, section] = renderSections(layOut('# A\n\n---\n\ntext\n\ntext\n'));
  expect(section).toContain('aria-label="Slide 2"');
  expect(section).not.toContain('<header');
});

test('only the cover has a level-1 heading; no slide but the cover has one even where the outline says so', () => {
  const sections = renderSections(layOut('# A\n\n# B\n\n## C\n'));
  expect(sections.map((section) => /<h(\d)/.exec(section)?.[1])).toEqual(['1', '2', '2']);
});

test('the tone is the slide’s, else the theme’s for the layout; the ground follows it unless the slide has its own', () => {
  const theme = {
    ...plainTheme,
    tones: { section: 'section' as const },
    grounds: { ...plainTheme.grounds, section: 'black', accent: 'red' },
  };
  const laid = layOut(
    '# A\n\n# B\n\n## C\n\n<!-- tone: accent -->\n\n## D {tone=accent background-color="#123"}\n\ntext\n',
  );
  const grounds = renderSections(laid, { theme }).map(
    (section) => /data-background-color="([^"]*)"/.exec(section)?.[1],
  );
  expect(grounds).toEqual(['white', 'black', 'red', '#123']);
});

test('the foot shows footer or title, section, number and logo, hidden from assistive technology', () => {
  const laid = layOut('---\ntitle: A & B\nlogo: logo.svg\n---\n# A\n\n# S\n\n## C\n\n## D\n');
  const foot = /<footer.*<\/footer>/.exec(renderSections(laid)[2]!)?.[0];
  expect(foot).toBe(
    '<footer class="foot" aria-hidden="true"><img class="f-logo" src="assets/logo.svg" alt=""><span class="f-section" data-number="1">S</span><span class="f-title">A &amp; B</span><span class="f-num">3</span></footer>',
  );
  const bare = layOut('---\nfooter: Foot\nslide-number: false\n---\n# A\n');
  expect(renderSections(bare)[0]).toContain('<span class="f-title">Foot</span></footer>');
});

test('a kicker is text and nothing else', () => {
  const [section] = renderSections(layOut('<!-- kicker: <b onclick="x">K</b> & co -->\n\n# A\n'));
  expect(section).toContain('<p class="kicker">&lt;b onclick=&quot;x&quot;&gt;K&lt;/b&gt; &amp; co</p>');
});

test('the theme’s drawing fills a cover without a picture, and none other', () => {
  const theme = { ...plainTheme, art: 'engraving' as const };
  const drawn = (text: string) =>
    renderSections(layOut(text), { theme }).map((section) => section.includes('<svg'));
  expect(drawn('# A\n\n## B\n')).toEqual([true, false]);
  expect(drawn('# A\n\n![p](p.png)\n')).toEqual([false]);
  expect(drawn('# A\n\n<!-- art: none -->\n')).toEqual([false]);
});

test('a theme that has drawings for sections fills those without a picture, each with its own', () => {
  const theme = { ...plainTheme, art: 'dot-matrix' as const };
  const draw = (text: string) =>
    renderSections(layOut(text), { theme }).map((section) => /<svg.*<\/svg>/.exec(section)?.[0] ?? null);
  const [cover, first, plain, second] = draw('# A\n\n# B\n\n## C\n\n# D\n\n## E\n');
  expect(plain).toBeNull();
  expect(new Set([cover, first, second, null]).size).toBe(4);
  expect(draw('# A\n\n# B\n\n<!-- art: none -->\n\n## C\n')[1]).toBeNull();
});

test('the class of a layout stays with its list', () => {
  const [section] = renderSections(layOut('## A {.points .wide}\n\n- **One.** a\n- **Two.** b\n'));
  const [outer, ...inner] = listElements(section!);
  expect(outer?.properties.className).toEqual(['wide']);
  expect(inner.filter(({ properties }) => String(properties.className).includes('points'))).toHaveLength(1);
});

test('raw HTML is cleaned, whether it stands in heading, body, footnote or notes; other markup is left as it is', () => {
  const cleaned: string[] = [];
  const sanitize: NonNullable<Parameters<typeof renderSections>[1]>['sanitize'] = (markup) => {
    cleaned.push(markup.markup);
    return markup;
  };
  renderSections(layOut('## A\n\ntext <!-- c -->\n\nNote: said\n'), { sanitize });
  expect(cleaned).toEqual([]);
  renderSections(layOut('## <i>A</i>\n\ntext[^f] <i>B</i>\n\nNote: <i>C</i>\n\n[^f]: <i>D</i>\n'), {
    sanitize,
  });
  expect(cleaned.map((markup) => /<i>(.)/.exec(markup)?.[1]).sort()).toEqual(['A', 'B', 'C', 'D']);
});

test('the running head does not repeat the heading of its own slide', () => {
  const sections = renderSections(layOut('# A\n\n# B\n\n## B\n\ntext\n\n## C\n\ntext\n'));
  expect(sections.map((section) => section.includes('f-section'))).toEqual([false, false, false, true]);
});

test('a slide that was drawn before is drawn anew where its picture, its code or its heading is another', () => {
  const laid = layOut('# A\n\n---\n\n## B\n\n![c](c.png)\n\n---\n\n## D\n\n```js\nlet e;\n```\n');
  const [, picture, code] = renderSections(laid);
  expect(picture).toContain('src="assets/c.png"');
  const [, other] = renderSections(laid, { imageUrl: (href) => `other/${href}` });
  expect(other).toContain('src="other/c.png"');
  const [, , odd] = renderSections(laid, {
    highlight: () => Html.trusted('<span class="odd">let e;</span>'),
  });
  expect([code, odd].map((markup) => markup!.includes('class="odd"'))).toEqual([false, true]);
  const { slide } = laid.arranged[1]!;
  const heading = layOut('# A\n\n---\n\n## Else\n').arranged[1]!.slide.heading;
  const renamed = { ...laid.arranged[1]!, slide: { ...slide, heading } };
  expect(renderSections({ ...laid, arranged: [renamed] })[0]).toContain('<h2>Else</h2>');
});
