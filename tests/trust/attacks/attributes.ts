import { type Attack, table } from '../attack.ts';

const heading = (attributes: string) => ({ deck: `# Talk\n\n---\n\n## Title {${attributes}}\n\ntext\n` });

/** Attribute lists, comments that set attributes, and settings of a slide. */
export const attributes: readonly Attack[] = [
  ...table('R4', [
    ['a handler on a heading', 'a', heading('onmouseover=ran()')],
    ['a handler in quotes on a heading', 'a', heading('onmouseover="ran()"')],
    ['a page as the ground, on a heading', 'a', heading('background-iframe="SINK/page"')],
    ['a picture as the ground, on a heading', 'a', heading('background-image="SINK/page.png"')],
    ['a value that ends its attribute', 'a', { ...heading(`background-color='"onmouseover="ran()'`) }],
    ['a handler on a picture', '![a](nowhere.png){onerror=ran()}'],
    ['another address for a picture', '![a](data:,){src=SINK/other}'],
    ['a set of addresses for a picture', '![a](data:,){srcset="SINK/set 1x"}'],
    ['a handler on a span', '[word]{onmouseover=ran()}'],
    ['a style on a span', '[word]{style="background:url(SINK/span)"}'],
    ['a handler on a link', '[word](#x){onmouseover=ran()}'],
    ['an address on a link', '[word](#x){ping=SINK/ping}', { shows: 'document.querySelector("a[ping]")' }],
    ['a handler on an item', '- word {onmouseover=ran()}'],
    ['a handler on a paragraph', 'word {onmouseover=ran()}'],
    ['a page in a paragraph', 'word {srcdoc="<script>1</script>" onmouseover=ran()}'],
    ['a handler by a comment', 'word <!-- .element: onmouseover="ran()" -->'],
    ['a handler by a comment on an item', '- word <!-- .element: class="fragment" onmouseover="ran()" -->'],
    ['a style by a comment', 'word <!-- .element: style="background:url(SINK/element)" -->'],
    ['a handler of the slide', '<!-- .slide: onmouseover="ran()" -->\n\ntext'],
    ['a style of the slide', '<!-- .slide: style="background:url(SINK/slide)" -->\n\ntext'],
    ['an end of the slide’s tag', '<!-- .slide: class="a"><img/src=x/onerror=ran()><b -->\n\ntext'],
    [
      'a state that is one of Reveal.js’s',
      '<!-- .slide: data-state="print-pdf" -->\n\ntext',
      { shows: 'document.querySelector("section[data-state=print-pdf]")' },
    ],
    [
      'an id of ours',
      '<!-- .slide: id="lectern-settings" -->\n\ntext',
      { shows: 'document.querySelector("section#lectern-settings")' },
    ],
    [
      'a class of the frame',
      '<!-- .slide: class="slides reveal" -->\n\ntext',
      { shows: 'document.querySelector("section.slides")' },
    ],
    [
      'notes by attribute',
      '<!-- .slide: data-notes="<img src=x onerror=ran()>" -->\n\ntext',
      { shows: 'document.querySelector("section[data-notes*=onerror]")' },
    ],
    ['a gradient that loads', '<!-- .slide: data-background-gradient="url(SINK/gradient)" -->\n\ntext'],
  ]),
  ...table('R7', [
    [
      'a language that is a tag',
      '```"><img/src=x/onerror=ran()>\ncode\n```',
      { shows: 'document.querySelector("img[onerror]")' },
    ],
    [
      'code that is markup',
      '```html\n</code></pre><script>ran()</script>\n```',
      { shows: 'document.querySelector("pre script")' },
    ],
    ['code by HTML', '<pre><code></code></pre><script>ran()</script>'],
    [
      'the title of code',
      '```ts [<img src=x onerror=ran()>]\ncode\n```',
      { shows: 'document.querySelector("figcaption img")' },
    ],
    [
      'lines of code that end an attribute',
      '```ts {1|"><img src=x onerror=ran()>}\ncode\n```',
      { shows: 'document.querySelector("img[onerror]")' },
    ],
    ['a label of a chart', '```chart\nyear,<img src=x onerror=ran()>\n2020,1\n2021,2\n```'],
    ['a name in a chart', '```chart\nyear,b\n</text></svg><script>ran()</script>,1\nx,2\n```'],
    [
      'a tag in a title of a directive',
      '<!-- layout: <script>ran()</script> -->\n\ntext',
      { shows: 'document.querySelector("section script")' },
    ],
  ]),
];
