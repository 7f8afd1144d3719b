import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { makeArchive, makeWord, wordParagraph } from '../../support/make-word.ts';
import type { Attack } from '../attack.ts';

const prose = [
  'The town of Alder lost its bridge on 4 May 2019, when the river rose by three metres in one night.',
  'Engineers rebuilt the bridge within eleven months, and the council paid 2.4 million euros for the work.',
  'The mayor, Ruth Ilves, said that nobody would cross the old ford again.',
  'Traffic on the new bridge has doubled since it opened, and two more lanes are planned for 2027.',
];
const paragraphs = prose.map((text) => `<p>${text}</p>`);
const image = '<img src=x onerror=ran()>';

const page = (name: string, inner: string, title = 'The bridge of Alder'): Attack => ({
  name,
  rule: 'R52',
  naive: 'article',
  article: {
    name: 'page.html',
    content: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join('\n')}\n${inner}\n${paragraphs.join('\n')}</article></body></html>`,
  },
});

const markdown = (name: string, inner: string, more: Partial<Attack> = {}): Attack => ({
  name,
  rule: 'R52',
  naive: 'article',
  article: {
    name: 'article.md',
    content: `# The bridge of Alder\n\n${prose.join('\n\n')}\n\n${inner}\n\n${prose.join(' ')}\n`,
  },
  ...more,
});

const word = (name: string, content: () => Promise<Uint8Array>, more: Partial<Attack> = {}): Attack => ({
  name,
  rule: 'R51',
  naive: 'word',
  article: { name: 'article.docx', content },
  ...more,
});

const main = 'http://schemas.openxmlformats.org';
const namespaces = `xmlns:w="${main}/wordprocessingml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships" xmlns:a="${main}/drawingml/2006/main" xmlns:wp="${main}/drawingml/2006/wordprocessingDrawing" xmlns:pic="${main}/drawingml/2006/picture"`;
const text = prose.map((each) => wordParagraph(each)).join('');

/** The parts of a Word file by name; `relations` are those of its text. */
function parts(body: string, relations = '', extra: Record<string, string | Uint8Array> = {}, head = '') {
  const relation = `<Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`;
  return makeArchive({
    '[Content_Types].xml': `<Types xmlns="${main}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${main}/package/2006/relationships">${relation}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?>${head}<w:document ${namespaces}><w:body>${wordParagraph('The bridge of Alder', 'Title')}${text}${body}${text}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${main}/package/2006/relationships">${relations}</Relationships>`,
    ...extra,
  });
}

const external = (type: string, target: string) =>
  `<Relationship Id="rId9" Type="${main}/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
const linkedPicture = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="a"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const link = `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Read the report of the council</w:t></w:r></w:hyperlink></w:p>`;

/** A name of an archive that its writer refuses, put in afterwards: both names are as long. */
async function renamed(content: Promise<Uint8Array>, from: string, to: string): Promise<Uint8Array> {
  return new Uint8Array(
    Buffer.from(
      Buffer.from(await content)
        .toString('latin1')
        .replaceAll(from, to),
      'latin1',
    ),
  );
}

/** Bytes of a part that is nothing but blanks, packed to a thousandth. */
const bombBytes = 420_000_000;

/** A Word file with one more part, which is never there as a whole. */
async function withBomb(name: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  const relation = `<Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`;
  const document = `<w:document ${namespaces}><w:body>${wordParagraph('The bridge of Alder', 'Title')}${text}</w:body></w:document>`;
  for (const [path, content] of [
    ['[Content_Types].xml', `<Types xmlns="${main}/package/2006/content-types"/>`],
    ['_rels/.rels', `<Relationships xmlns="${main}/package/2006/relationships">${relation}</Relationships>`],
    ['word/document.xml', document],
  ] as const)
    zip.addBuffer(Buffer.from(content), path);
  const chunk = Buffer.alloc(1_000_000, 32);
  zip.addReadStream(Readable.from(Array.from({ length: bombBytes / chunk.length }, () => chunk)), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** Articles of every kind, and the archives that some come in. */
export const articles: readonly Attack[] = [
  page('a script in a page', '<script>ran()</script>'),
  page('a handler in a page', image),
  page(
    'a handler in a sentence of a page',
    `<p>The ferry ${image} ran for a year and carried 300 people a day.</p>`,
  ),
  page(
    'a link in a page',
    '<p><a href="javascript:ran()">The ferry ran for a year and carried 300 people a day.</a></p>',
  ),
  page('a drawing in a page', '<svg onload="ran()"><script>ran()</script></svg>'),
  page('a frame in a page', '<iframe srcdoc="<script>parent.ran()</script>"></iframe>'),
  page('a title that is markup', '', `A bridge ${image} of Alder`),
  page(
    'text that becomes markup',
    '<p>The ferry &lt;img src=x onerror=ran()&gt; ran for a year and carried 300 people a day.</p>',
    'A bridge',
  ),
  page('a picture from elsewhere', '<img src="SINK/page.png" alt="The bridge">'),
  page('a refresh', '<meta http-equiv="refresh" content="0;url=SINK/refresh">'),
  page('a base', '<base href="SINK/"><img src="bridge.png" alt="The bridge">'),
  page('a sheet', '<style>body,section{background:url(SINK/sheet)}</style>'),
  page('code in a page', '<pre><code>&lt;/code&gt;</code></pre><script>ran()</script>'),
  page(
    'a table in a page',
    `<table><tr><th>Year</th><th>Cars ${image}</th></tr><tr><td>2020</td><td>300</td></tr><tr><td>2021</td><td>600</td></tr></table>`,
  ),
  page(
    'text that is a directive',
    '<p>The ferry &lt;!-- include: ../outside/secret.md --&gt; ran for a year and carried 300 people a day.</p>' +
      image,
  ),
  markdown('a script in an article', '<script>ran()</script>'),
  markdown('a handler in a sentence', `The ferry ${image} ran for a year and carried 300 people a day.`),
  markdown(
    'a link in an article',
    'The ferry [ran](javascript:ran()) for a year and carried 300 people a day.',
  ),
  markdown('a picture above the article', '![The bridge in May](../outside/secret.svg)'),
  markdown('a part in an article', '<!-- include: ../outside/secret.md -->'),
  markdown('code in an article', '<<< ../outside/secret.txt'),
  markdown('front matter of code', '', {
    article: {
      name: 'article.md',
      content: `---js\n{ title: (process.getBuiltinModule('fs').writeFileSync('OUTSIDE/ran', 'x'), 'x') }\n---\n\n# The bridge of Alder\n\n${prose.join('\n\n')}\n`,
    },
  }),
  markdown(
    'a sentence that ends a script',
    'The ferry </script><script>ran()</script> ran for a year and carried 300 people a day.',
  ),
  word('a Word file that grows', () => withBomb('word/media/bomb.bin')),
  word('a Word file whose part of text grows', () => withBomb('word/comments.xml')),
  word('a Word file with a link', () => parts(link, external('hyperlink', 'javascript:ran()'))),
  word('a Word file with a linked picture', () =>
    parts(linkedPicture, external('image', 'file:///etc/hostname')),
  ),
  word('a Word file with an entity of the disk', () =>
    parts(
      '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
      '',
      {},
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ),
  ),
  word('a Word file with entities that grow', () =>
    parts(
      '<w:p><w:r><w:t>&d;</w:t></w:r></w:p>',
      '',
      {},
      '<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>',
    ),
  ),
  word('a Word file with a name that climbs', () =>
    renamed(
      parts('', '', { 'xx/xx/outside/stray.txt': 'x' }),
      'xx/xx/outside/stray.txt',
      '../../outside/stray.txt',
    ),
  ),
  word('a Word file with a name of Windows that climbs', () =>
    renamed(
      parts('', '', { 'xx_xx_outside_stray.txt': 'x' }),
      'xx_xx_outside_stray.txt',
      '..\\..\\outside\\stray.txt',
    ),
  ),
  word('a Word file whose text is markup', () =>
    makeWord([
      wordParagraph('The bridge of Alder', 'Title'),
      ...prose.map((each) => wordParagraph(each)),
      wordParagraph('The ferry &lt;img src=x onerror=ran()&gt; ran for a year and carried 300 people.'),
    ]),
  ),
];
