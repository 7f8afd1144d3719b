import { type Attack, table } from '../attack.ts';

const dangerous = table('R4', [
  ['javascript in a link', '[x](javascript:ran())'],
  ['javascript in mixed case', '[x](JaVaScRiPt:ran())'],
  ['javascript in a link of HTML', '<a href="javascript:ran()">x</a>'],
  ['a tab in the scheme', '<a href="java&Tab;script:ran()">x</a>'],
  ['a line break in the scheme', '<a href="java\nscript:ran()">x</a>'],
  ['a colon as an entity', '<a href="javascript&colon;ran()">x</a>'],
  ['letters as entities in Markdown', '[x](&#106;avascript:ran())'],
  ['a colon as an entity in Markdown', '[x](javascript&colon;ran())'],
  ['a control character before the scheme', '<a href="&#1;javascript:ran()">x</a>'],
  ['a blank before the scheme', '<a href="  javascript:ran()">x</a>'],
  ['a link by reference', '[x][ref]\n\n[ref]: javascript:ran()'],
  ['angle brackets round the address', '[x](<javascript:ran()>)'],
  ['an address by itself', '<javascript:ran()>'],
  ['a link round a picture', '[![a](data:,)](javascript:ran())'],
  ['a comment of the script', '<a href="javascript://x%0aran()">x</a>'],
  [
    'a link in a drawing',
    '<svg><a xlink:href="javascript:ran()" href="javascript:ran()"><text y="9">x</text></a></svg>',
  ],
  [
    'a link whose address an animation sets',
    '<svg><a id="l"><set attributeName="href" to="javascript:ran()"/><text y="9">x</text></a></svg>',
    { shows: 'document.querySelector("set")' },
  ],
  ['a link in maths', '<math href="javascript:ran()"><mi>x</mi></math>'],
  ['a map over a picture', '<map name="m"><area href="javascript:ran()" shape="default"></map>'],
  ['a link with attributes', '[x](javascript:ran()){.accent}'],
  ['a link in a heading', 'a', { deck: '# Talk\n\n---\n\n## [x](javascript:ran())\n\ntext\n' }],
  ['a link in a footnote', 'a[^1]\n\n[^1]: [x](javascript:ran())'],
  ['a link in a table', '| a |\n|---|\n| [x](javascript:ran()) |'],
  [
    'a link in the notes',
    'a\n\nNote:\n[x](javascript:ran())',
    { shows: 'document.querySelector("aside a[href^=javascript]")' },
  ],
  [
    'a link in a title',
    '[x](https://example.org "a\\" onclick=\\"ran()")',
    { shows: 'document.querySelector("a[onclick]")' },
  ],
  [
    'a quote in an address',
    '[x](https://example.org/"onmouseover="ran())',
    { shows: 'document.querySelector("a[onmouseover]")' },
  ],
  [
    'a quote in an alternative text',
    '![a" onerror="ran()](nowhere.png)',
    { shows: 'document.querySelector("img[onerror]")' },
  ],
]);

const shown = table('R4', [
  [
    'a page of data',
    '[x](data:text/html,<script>1</script>)',
    { shows: 'document.querySelector("a[href^=\'data:\']")' },
  ],
  [
    'a file of this machine',
    '[x](file:///etc/passwd)',
    { shows: 'document.querySelector("a[href^=\'file:\']")' },
  ],
  [
    'a share of another machine',
    '<a href="\\\\sink.example\\share">x</a>',
    { shows: 'document.querySelector("a[href*=sink]")' },
  ],
  [
    'an address without a scheme',
    '[x](//sink.example/x)',
    { shows: 'document.querySelector("a[href^=\'//\']")' },
  ],
  ['vbscript', '[x](vbscript:ran())', { shows: 'document.querySelector("a[href^=vbscript]")' }],
  ['a blob', '[x](blob:https://example.org/1)', { shows: 'document.querySelector("a[href^=blob]")' }],
  ['a program of this machine', '[x](ms-msdt:/id)', { shows: 'document.querySelector("a[href^=ms-msdt]")' }],
  [
    'the source of a page',
    '[x](view-source:file:///etc/passwd)',
    { shows: 'document.querySelector("a[href^=view-source]")' },
  ],
]);

const loading = table('R4', [
  ['a picture from elsewhere in Markdown', '![a](SINK/picture.png)', { printed: true }],
  ['a picture without a scheme', '![a](SINKLESS/picture.png)'],
  ['a ground from elsewhere', '<!-- .slide: data-background-image="SINK/ground.png" -->\n\ntext'],
  ['a film as a ground', '<!-- .slide: data-background-video="SINK/film.mp4" -->\n\ntext'],
  ['a page as a ground', '<!-- .slide: data-background-iframe="SINK/page" -->\n\ntext'],
  ['a script as a ground', '<!-- .slide: data-background-iframe="javascript:parent.ran()" -->\n\ntext'],
  [
    'a ground that ends its attribute',
    '<!-- .slide: data-background-image="x" onmouseover="ran()" -->\n\ntext',
  ],
  ['a picture that Reveal.js loads late', '<img data-src="SINK/late.png">'],
  ['a frame that Reveal.js loads late', '<iframe data-src="SINK/frame"></iframe>'],
  ['a film that Reveal.js loads late', '<video><source data-src="SINK/late.mp4"></video>'],
  [
    'a link that Reveal.js opens in a frame',
    '<a data-preview-link="SINK/preview" href="SINK/preview">x</a>',
    { shows: 'document.querySelector("a[data-preview-link]")' },
  ],
  [
    'slides from elsewhere',
    '<section data-markdown="SINK/slides.md"></section>',
    { shows: 'document.querySelector("[data-markdown]")' },
  ],
  [
    'a picture that Reveal.js shows large',
    '<img data-preview-image="SINK/large.png" src="data:,">',
    { shows: 'document.querySelector("[data-preview-image*=http]")' },
  ],
  ['a background of Marp', '![bg](SINK/bg.png)'],
]).map((attack) => ({
  ...attack,
  // `//host` goes with the scheme of the page: none there is for a file, so that it is seen in the page.
  ...(attack.deck?.includes('SINKLESS') && {
    deck: attack.deck.replace('SINKLESS', '//sink.example'),
    shows: 'document.querySelector("img[src^=\'//\']")',
  }),
}));

/** Addresses that run, reach or open what a deck must not. */
export const urls: readonly Attack[] = [...dangerous, ...shown, ...loading];
