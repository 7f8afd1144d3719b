import { type Attack, table } from '../attack.ts';

const image = '<img src=x onerror=ran()>';

const running = table('R1', [
  ['a script', '<script>ran()</script>'],
  ['a script in odd case with a slash', '<div>\n<ScRiPt/x>ran()</sCrIpT >\n</div>'],
  ['a script after a comment that never ends well', '<!--><script>ran()</script>-->'],
  ['a comment that a dash closes', `<!---> ${image} -->`],
  ['a comment with an exclamation mark', `<!-- a --!> ${image} <!-- -->`],
  ['a comment in a comment', `<!-- <!-- --> ${image} -->`],
  ['a comment of a processing instruction', `<?x ?> ${image}`],
  ['a module script', '<script type="module">ran()</script>'],
  ['a picture that is not there', image],
  ['a handler after a slash', '<div>\n<img/src=x/onerror=ran()>\n</div>'],
  ['a handler over several lines', '<div>\n<img src=x\nonerror\n=\nran()\n>\n</div>'],
  ['a handler in quotes without blanks', '<div>\n<img src="x"onerror="ran()">\n</div>'],
  ['a handler of a form feed', '<img\fsrc=x\fonerror=ran()>'],
  ['a handler in entities', '<img src=x onerror="&#114;an&lpar;&rpar;">'],
  ['a handler of a film', '<video><source src=x onerror=ran()></video>'],
  ['a handler of a sound', '<audio src=x onerror=ran()></audio>'],
  ['a handler of details', '<details open ontoggle=ran()><summary>x</summary>y</details>'],
  ['a handler of the pointer', '<p onmouseover=ran()>move here</p>'],
  ['a handler of a click', '<b onclick=ran()>click here</b>'],
  ['a handler of the focus', '<input autofocus onfocus=ran()>'],
  [
    'a handler of an animation',
    '<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=ran()>x</p>',
  ],
  ['a handler of a transition within the body', '<body onpageshow=ran()>'],
  ['a handler of a drawing', '<svg onload=ran()></svg>'],
  ['a handler of an animation in a drawing', '<svg><animate onbegin=ran() attributeName=x dur=1s></svg>'],
  ['a script in a drawing', '<svg><script>ran()</script></svg>'],
  ['a script in a drawing by its address', '<svg><script href="data:text/javascript,ran()"></script></svg>'],
  ['markup in a foreign object', `<svg><foreignObject>${image}</foreignObject></svg>`],
  ['markup after maths', `<math><mtext>${image}</mtext></math>`],
  ['annotation as markup', `<math><annotation-xml encoding="text/html">${image}</annotation-xml></math>`],
  ['a style that a drawing leaves open', '<svg></p><style><a id="</style><img src=x onerror=ran()>">'],
  [
    'maths, a table and a style',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran()&gt;">',
  ],
  [
    'a form in a form that the second reading unfolds',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>',
  ],
  ['a style in a drawing with a comment', `<svg><style><!--</style>${image}--></style></svg>`],
  ['a title that ends itself', `<title><a title="</title>${image}"></title>`],
  ['a text area that ends itself', `<textarea><a title="</textarea>${image}"></textarea>`],
  ['noscript that ends itself', `<noscript><p title="</noscript>${image}"></noscript>`],
  ['xmp that ends itself', `<xmp><p title="</xmp>${image}"></xmp>`],
  ['noembed that ends itself', `<noembed><p title="</noembed>${image}"></noembed>`],
  ['an iframe that ends itself', `<iframe><p title="</iframe>${image}"></iframe>`],
  ['a template of a shadow', `<div><template shadowrootmode="open">${image}</template></div>`],
  ['a select that browsers read differently', `<select><option>${image}</option></select>`],
  ['a marquee', '<div>\n<marquee onstart=ran()>x</marquee>\n</div>'],
  [
    'a frame with a document of its own',
    '<iframe srcdoc="<script>parent.ran ? parent.ran() : ran()</script>"></iframe>',
  ],
  ['a frame of data', '<iframe src="data:text/html,<script>ran()</script>"></iframe>'],
  ['a frame of a script', '<iframe src="javascript:parent.ran()"></iframe>'],
  ['an object of data', '<object data="data:text/html,<script>ran()</script>"></object>'],
  [
    'an embedded drawing',
    '<embed src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><script>ran()</script></svg>">',
  ],
  ['CDATA that is none', `<![CDATA[ ${image} ]]>`],
  ['a tag that a nested tag completes', '<scr<script>ran()</script>ipt>ran()</scr</script>ipt>'],
  ['three hundred levels', `${'<div>'.repeat(300)}${image}${'</div>'.repeat(300)}`],
  ['in a heading', 'text', { deck: `# Talk\n\n---\n\n## A ${image} b\n\ntext\n` }],
  ['in a table', `| a | b |\n|---|---|\n| ${image} | c |`],
  ['in a footnote', `word[^1]\n\n[^1]: ${image}`],
  ['in a definition', `Term\n: ${image}`],
  ['in the notes', `text\n\nNote:\n${image}`],
  ['in a callout', `> [!note] ${image}\n> ${image}`],
  ['in a column', `::: columns\n::: column\n${image}\n:::\n::: column\nb\n:::\n:::`],
  ['in an item', `- a ${image}\n- b`],
  ['between the halves of an emphasis', `**a ${image} b**`],
]);

const reaching = table('R11', [
  ['a picture from elsewhere', '<img src="SINK/picture">'],
  ['a set of pictures from elsewhere', '<img srcset="SINK/set 1x">'],
  ['a source of a picture', '<picture><source srcset="SINK/source"><img src="data:,"></picture>'],
  ['a film from elsewhere', '<video src="SINK/film" autoplay></video>'],
  ['a poster from elsewhere', '<video poster="SINK/poster"></video>'],
  [
    'a track from elsewhere',
    '<video src="data:video/mp4," crossorigin><track default src="SINK/track"></video>',
  ],
  ['a sheet from elsewhere', '<link rel="stylesheet" href="SINK/sheet">'],
  ['a connection ahead of time', '<link rel="preconnect" href="SINK">'],
  ['a page fetched ahead of time', '<link rel="prefetch" href="SINK/prefetch">'],
  ['a module fetched ahead of time', '<link rel="modulepreload" href="SINK/module">'],
  ['an icon', '<link rel="icon" href="SINK/icon">'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=SINK/refresh">'],
  [
    'a policy of the author’s',
    '<meta http-equiv="Content-Security-Policy" content="img-src *"><img src="SINK/policy">',
  ],
  ['a base', '<base href="SINK/"><img src="based">'],
  ['a frame from elsewhere', '<iframe src="SINK/frame"></iframe>'],
  ['an object from elsewhere', '<object data="SINK/object"></object>'],
  ['a form that sends', '<form action="SINK/form" data-attack><input name="a" value="b"></form>'],
  ['a picture as a button', '<input type="image" src="SINK/button">'],
  ['the ground of a table', '<table background="SINK/ground"><tr><td>x</table>'],
  [
    'a picture in a drawing',
    '<svg width="9" height="9"><image href="SINK/inner" width="9" height="9"/></svg>',
  ],
  [
    'a filter in a drawing',
    '<svg width="9" height="9"><filter id="f"><feImage href="SINK/filter"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  ],
  ['speculation', '<script type="speculationrules">{"prefetch":[{"urls":["SINK/rules"]}]}</script>'],
  [
    'an import map',
    '<script type="importmap">{"imports":{"a":"SINK/map"}}</script><script type="module">import "a"</script>',
  ],
]);

const posing = table('R3', [
  [
    'an id of ours',
    '<p id="lectern-settings">{"keyboard":false}</p>',
    { shows: 'document.querySelector("p#lectern-settings")' },
  ],
  [
    'ids of the document’s own names',
    '<a id="body"></a><img name="cookie" id="cookie" alt="x">',
    { shows: 'document.getElementById("cookie")' },
  ],
  [
    'a form that hides what a document has',
    '<form name="getElementById" id="documentElement"></form>',
    { shows: 'document.forms.length > 0' },
  ],
  [
    'an end of its slide',
    '</section></div></div><section id="loose"><h2>Loose</h2></section>',
    { shows: 'document.querySelector("#loose")' },
  ],
  [
    'a slide in a slide',
    '<section class="inner"><h2>Inner</h2></section>',
    { shows: 'document.querySelector("section.inner")' },
  ],
  [
    'classes of the frame',
    '<div class="reveal"><div class="slides">x</div></div>',
    { shows: 'document.querySelectorAll(".slides").length > 1' },
  ],
  [
    'a field for a password',
    '<label>Password <input type="password" name="password"></label>',
    { shows: 'document.querySelector("input[type=password]")' },
  ],
  [
    'a text to edit',
    '<p contenteditable id="edit">x</p>',
    { shows: 'document.querySelector("[contenteditable]")' },
  ],
  [
    'a window for a link',
    '<a target="_blank" href="https://example.org" id="go">x</a>',
    { shows: 'document.querySelector("a[target=_blank]:not([rel~=noopener])")' },
  ],
  [
    'an element that pops over all',
    '<div popover="manual" id="pop">x</div>',
    { shows: 'document.querySelector(".slides [popover], main [popover]")' },
  ],
  [
    'a dialog that is open',
    '<dialog open class="theirs">x</dialog>',
    { shows: 'document.querySelector("dialog.theirs")' },
  ],
]);

/** Raw HTML of an author. */
export const markup: readonly Attack[] = [...running, ...reaching, ...posing];
