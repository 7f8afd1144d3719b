import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadArticle } from '../../src/commands/load-article.ts';
import { temporaryFolder } from '../io/support.ts';
import { makeArchive, wordParagraph } from '../support/make-word.ts';
import { makePng } from '../support/make-png.ts';
import { makePdf } from '../support/make-pdf.ts';

/** What stands in the file that no reader may open. */
const canary = 'KESTREL-IN-A-SHAFT';
const prose =
  'The old water mill turns again after forty years. Neighbours rebuilt its wheel from oak in 2021.';

let asked: string[] = [];
let url = '';

beforeAll(async () => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(canary);
  });
  // What opens a connection and asks for nothing counts too.
  server.on('connection', () => asked.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => void server.close();
});

/** Places of the canary as an author may name them, and the trap's. */
interface Bait {
  readonly path: string;
  /** A picture beside it. */
  readonly picture: string;
  readonly file: string;
  readonly http: string;
}

/** Names by which each format is asked to fetch something. */
const namesOf = ({ path, file, picture, http }: Bait) => [
  path,
  '../canary.txt',
  file,
  `${http}/picture.png`,
  picture,
];

const main = 'http://schemas.openxmlformats.org';
const xmlns = `xmlns:w="${main}/wordprocessingml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships" xmlns:a="${main}/drawingml/2006/main" xmlns:wp="${main}/drawingml/2006/wordprocessingDrawing" xmlns:pic="${main}/drawingml/2006/picture"`;

/** A Word file with linked pictures, a template, a part and fields that lie elsewhere. */
function baitWord(bait: Bait, head = ''): Promise<Uint8Array> {
  const names = namesOf(bait);
  const types = ['image', 'attachedTemplate', 'aFChunk', 'subDocument', 'footnotes', 'styles', 'numbering'];
  const relations = (id: string) =>
    types
      .flatMap((type, t) =>
        names.map(
          (name, n) =>
            `<Relationship Id="${id}${t}${n}" Type="${main}/officeDocument/2006/relationships/${type}" Target="${name}" TargetMode="External"/>`,
        ),
      )
      .join('');
  const rels = (inner: string) =>
    `<Relationships xmlns="${main}/package/2006/relationships">${inner}</Relationships>`;
  const pictures = names.map(
    (_, n) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A wheel"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r0${n}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:altChunk r:id="r2${n}"/><w:subDoc r:id="r3${n}"/>`,
  );
  const fields = names.flatMap((name) =>
    ['INCLUDETEXT', 'INCLUDEPICTURE', 'LINK', 'DDEAUTO'].map(
      (word) =>
        `<w:p><w:fldSimple w:instr=" ${word} &quot;${name}&quot; "><w:r><w:t>field</w:t></w:r></w:fldSimple></w:p>`,
    ),
  );
  const body = [wordParagraph('The mill', 'Title'), wordParagraph(prose), ...pictures, ...fields];
  return makeArchive({
    '[Content_Types].xml': `<Types xmlns="${main}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': rels(
      `<Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>${relations('s')}`,
    ),
    'word/document.xml': `<?xml version="1.0"?>${head}<w:document ${xmlns}><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(relations('r')),
    'word/settings.xml': `<w:settings ${xmlns}><w:attachedTemplate r:id="r10"/></w:settings>`,
    'word/_rels/settings.xml.rels': rels(relations('r')),
  });
}

const doctype = ({ file, http }: Bait) =>
  `<!DOCTYPE html [<!ENTITY c SYSTEM "${file}"><!ENTITY % d SYSTEM "${http}/dtd">%d;]>`;

function baitPage(bait: Bait): string {
  const tags = namesOf(bait).map(
    (name) => `<img src="${name}" srcset="${name} 2x" alt="A wheel"><script src="${name}"></script>
    <link rel="stylesheet" href="${name}"><link rel="preload" as="image" href="${name}"><link rel="import" href="${name}">
    <style>@import "${name}"; body { background: url("${name}") }</style>
    <iframe src="${name}">frame</iframe><object data="${name}">object</object><embed src="${name}">
    <video src="${name}" poster="${name}"></video><audio src="${name}"></audio><svg><use href="${name}#a"/><image href="${name}"/></svg>
    <form action="${name}"><input type="image" src="${name}"></form><meta http-equiv="refresh" content="0; url=${name}">
    <!--#include virtual="${name}" --><?xml-stylesheet href="${name}"?><esi:include src="${name}"/>`,
  );
  return `${doctype(bait)}<html><head><base href="${bait.http}/"></head><body><article><h1>The mill</h1><p>${prose} &c;</p>${tags.join('')}<p>${prose}</p></article></body></html>`;
}

/** A PDF whose page says that its content lies in another file, with actions and attachments that name it too. */
function baitPdf({ path, http }: Bait): Uint8Array {
  const act = `<</S/URI/URI(${http}/uri)/Next[<</S/Launch/F(${path})>><</S/GoToR/F(${path})/D[0/Fit]>><</S/ImportData/F(${path})>><</S/SubmitForm/F<</FS/URL/F(${http}/form)>>>><</S/JavaScript/JS(app.launchURL\\('${http}/js'\\))>>]>>`;
  const lines = [
    { x: 50, y: 90, text: 'The mill', size: 20 },
    { x: 50, y: 140, text: prose },
  ];
  const text = Buffer.from(makePdf([lines]))
    .toString('latin1')
    .replace(
      '<</Type/Catalog',
      `<</Type/Catalog/OpenAction ${act}/AA<</WC ${act}>>/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(${path})>>]>>>>`,
    )
    .replace('<</Length', `<</F(${path})/FFilter/ASCIIHexDecode/Length`);
  return Buffer.from(text, 'latin1');
}

const baitText = (bait: Bait) =>
  namesOf(bait)
    .map(
      (name) =>
        `![A wheel](${name}) [link](${name}) <!-- include: ${name} --> !include ${name}\n\n{{< include ${name} >}}\n\n.. include:: ${name}\n\n\\input{${name}}`,
    )
    .join('\n\n');

test.each<[string, (bait: Bait) => string | Uint8Array | Promise<Uint8Array>]>([
  ['mill.docx', (bait) => baitWord(bait)],
  ['entity.docx', (bait) => baitWord(bait, doctype(bait).replace('DOCTYPE html', 'DOCTYPE w:document'))],
  ['mill.html', baitPage],
  ['mill.xhtml', (bait) => `<?xml version="1.0"?>${baitPage(bait)}`],
  ['mill.pdf', baitPdf],
  ['mill.md', (bait) => `---\nsource: ${bait.path}\n---\n\n# The mill\n\n${prose}\n\n${baitText(bait)}`],
  ['mill.txt', (bait) => `The mill\n\n${prose}\n\n${baitText(bait)}`],
])('R50: reading %s opens and asks for nothing that it names', async (name, make) => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  const path = join(folder, 'canary.txt');
  await writeFile(path, canary);
  const picture = join(folder, 'canary.png');
  await writeFile(picture, makePng(90, 90));
  const input = join(folder, 'in', name);
  await writeFile(input, await make({ path, picture, file: pathToFileURL(path).href, http: url }));
  asked = [];
  const { article, pictures, diagnostics } = await loadArticle(input);
  expect(JSON.stringify([article, diagnostics])).not.toContain(canary);
  expect([...pictures.keys()]).toEqual([]);
  expect(asked).toEqual([]);
  // The text itself was read, or the file was refused with a word on it.
  expect(JSON.stringify(article?.blocks ?? diagnostics)).toMatch(/old water mill|damaged/);
  expect(article !== null || name === 'entity.docx').toBe(true);
});

test('R50: the trap that the readers do not spring does spring', async () => {
  asked = [];
  expect(await (await fetch(`${url}/picture.png`)).text()).toBe(canary);
  expect(asked).toEqual(['connection', '/picture.png']);
});
