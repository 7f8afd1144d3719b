import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test, vi } from 'vitest';
import { Html, html } from '../../src/html.ts';
import { dataAddress } from '../../src/render/data-address.ts';
import { renderDeckPage } from '../../src/render/deck-page.ts';
import { insertPassages } from '../../src/render/passages.ts';
import { sanitizeSlide } from '../../src/render/sanitize.ts';
import { makeSingleFile } from '../../src/render/single-file.ts';
import { stillSteps } from '../../src/render/still-steps.ts';
import { makeVault } from '../../src/render/vault.ts';
import { layOut, plainTheme, renderSections } from '../support/deck.ts';
import { markupPiece } from '../support/raw-markup.ts';
import { isLong, numRuns } from '../support/runs.ts';

vi.setConfig({ testTimeout: isLong ? 1_800_000 : 120_000 });
const runs = { numRuns: isLong ? numRuns / 5 : 150 };

const pieces = fc.array(markupPiece, { minLength: 1, maxLength: 8 });

/** Slides of markup that was never meant to stand together: in headings, in bodies, in notes. */
const outline = fc
  .array(fc.tuple(pieces, pieces, fc.option(pieces)), { minLength: 1, maxLength: 3 })
  .map((slides) =>
    slides
      .map(([heading, body, notes]) => {
        const spoken = notes ? `\nNote:\n${notes.join(' ')}\n` : '';
        return `## ${heading.join(' ').replaceAll('\n', ' ')}\n\n${body.join(' ')}\n${spoken}`;
      })
      .join('\n---\n\n'),
  );

const isMedia = (src: string) => /^assets\/[\w.-]+$/.test(src);
const sanitize = (markup: Html) => sanitizeSlide(markup, (src) => (isMedia(src) ? src : null));

type Change = (element: Element) => readonly Nodes[];
const asItIs: Change = (element) => [element];

/** What a browser reads in markup, without places and with texts side by side as one; each element as `change` has it. */
function read(nodes: readonly Nodes[], change: Change = asItIs): unknown[] {
  const found: unknown[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const last = found.at(-1);
      if (typeof last === 'string') found[found.length - 1] = last + node.value;
      else found.push(node.value);
    } else if (node.type === 'element') {
      for (const { tagName, properties, children } of change(node) as Element[]) {
        // A class without names is as good as none.
        const own = Object.entries(properties).filter(
          ([, value]) => !(Array.isArray(value) && value.length === 0),
        );
        found.push([tagName, own.sort(([a], [b]) => (a < b ? -1 : 1)), read(children, change)]);
      }
    }
  }
  return found;
}

const parse = (markup: string): readonly Nodes[] => fromHtml(markup, { fragment: true }).children;

function findElements(nodes: readonly Nodes[], fits: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) =>
    node.type !== 'element' ? [] : [...(fits(node) ? [node] : []), ...findElements(node.children, fits)],
  );
}

const without =
  (...names: readonly string[]): Change =>
  (element) => {
    const { className, ...rest } = element.properties;
    const kept = Array.isArray(className) ? className.filter((name) => !names.includes(String(name))) : null;
    return [{ ...element, properties: { ...rest, ...(kept && { className: kept }) } }];
  };

/** True for what stands for a drawing of ours; an author can write one too. */
const isMark = ({ tagName, properties, children }: Element): boolean =>
  ['span', 'div'].includes(tagName) &&
  children.length === 0 &&
  Object.keys(properties).join() === 'dataKept' &&
  /^\d+$/.test(String(properties.dataKept));

test('R2: of what the sanitiser gave only the marks of our own drawings are replaced, as elements', () => {
  const drawings = [
    html`<svg class="icon"><path d="M0 0"></path></svg>`,
    html`<figure class="chart">c</figure>`,
  ];
  const part = fc.oneof(markupPiece, fc.constantFrom(...drawings));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 10 }), (parts) => {
      const vault = makeVault();
      const kept = parts.filter((each) => typeof each !== 'string');
      const raw = parts.map((each) => (typeof each === 'string' ? each : vault.keep(each).markup)).join('');
      const clean = sanitize(Html.trusted(raw));
      const drawn: Change = (element) => {
        if (!isMark(element)) return [element];
        const found = kept[Number(element.properties.dataKept)]?.markup ?? '';
        // A mark by an author's hand stands for nothing where ours would be another element.
        const isOurs = element.tagName === (found.startsWith('<figure') ? 'div' : 'span');
        return isOurs ? parse(found) : [];
      };
      expect(read(parse(vault.release(clean).markup))).toEqual(read(parse(clean.markup), drawn));
    }),
    runs,
  );
});

const isNotes = ({ tagName, properties: { className } }: Element): boolean =>
  tagName === 'aside' && Array.isArray(className) && className.includes('notes');

test('R2: what the sanitiser gave stands in its slide as it was; of notes the steps are taken', () => {
  fc.assert(
    fc.property(outline, (text) => {
      const given: string[] = [];
      const sections = renderSections(layOut(text), {
        sanitize: (markup) => {
          const clean = sanitize(markup).markup;
          return Html.trusted(`<div data-given="${given.push(clean) - 1}">${clean}</div>`);
        },
      });
      for (const [at, markup] of given.entries()) {
        const places = sections.flatMap((section) =>
          findElements(parse(section), ({ properties }) => properties.dataGiven === String(at)),
        );
        expect(places).toHaveLength(1);
        const isSpoken = sections.some((section) =>
          findElements(parse(section), isNotes).some((notes) =>
            JSON.stringify(notes).includes(`"dataGiven":"${at}"`),
          ),
        );
        const step = isSpoken ? without('fragment') : asItIs;
        const change: Change = (element) => (isMark(element) ? [] : step(element));
        expect(read(places[0]!.children)).toEqual(read(parse(markup), change));
      }
    }),
    runs,
  );
});

test('R2: a slide at its steps differs from itself in the classes of its steps alone', () => {
  fc.assert(
    fc.property(outline, (text) => {
      const shown = without('visible', 'current-fragment');
      for (const section of renderSections(layOut(text), { sanitize }))
        for (const { markup } of stillSteps(Html.trusted(section))) {
          const bare = markup.replace(/^<section data-at="\d+" data-last="\d+"/, '<section');
          expect(read(parse(bare), shown)).toEqual(read(parse(section), shown));
        }
    }),
    runs,
  );
});

const files = new Map([
  ['assets/a.png', { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }],
  ['assets/b.svg', { type: 'image/svg+xml', bytes: new TextEncoder().encode('<svg a="1" b=\'2\'>%</svg>') }],
  ['assets/f.mp4', { type: 'video/mp4', bytes: new Uint8Array([9]) }],
]);

test('R2: pages hold the slides as they were drawn, in a folder and as one file', async () => {
  const reveal = { script: 'const r = "</b> src=\'assets/a.png\'"', css: '.r{color:red}', stage: 's()' };
  await fc.assert(
    fc.asyncProperty(outline, async (text) => {
      const laid = layOut(text);
      const slides = renderSections(laid, { sanitize, imageUrl: (href) => (isMedia(href) ? href : null) });
      const drawn = slides.flatMap((slide) => read(parse(slide)));
      const trusted = slides.map((slide) => Html.trusted(slide));
      const page = await renderDeckPage(laid.deck, trusted, plainTheme, '', reveal, 'g');
      const passages = { p1: [['p1.s1', 'assets/a.png </script><b>']] } as const;
      const withPassages = insertPassages(page, passages, 'en');
      const single = (await makeSingleFile(withPassages, files)).html;
      expect(readSlides(page)).toEqual(drawn);
      expect(readSlides(withPassages)).toEqual(drawn);
      expect(readSlides(single, toNames(single))).toEqual(drawn);
      // Nothing is outside the slides but what the page itself writes.
      const scripts = (written: string) => written.match(/<script>[^]*?<\/script>/g);
      expect(scripts(single)!.slice(-scripts(page)!.length)).toEqual(scripts(page));
    }),
    runs,
  );
});

/** The slides of a page, stacks opened. */
function readSlides(page: string, change: Change = asItIs): unknown[] {
  const { children } = fromHtml(page);
  const [main] = findElements(children, ({ tagName }) => tagName === 'main');
  const sections = main!.children.filter((node) => node.type === 'element');
  return sections.flatMap((section) => [...read([section], change), '\n']);
}

/** Gives elements of a page in one file the addresses back that stand for what they hold. */
function toNames(page: string): Change {
  const named = new Map([...files].map(([name, file]) => [dataAddress(file), name]));
  const json = /id="lectern-files">([^<]*)/.exec(page)?.[1];
  const held = json === undefined ? [] : (JSON.parse(json) as { files: string[] }).files;
  return (element) => {
    const { dataHeld, ...rest } = element.properties;
    const properties = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, named.get(String(value)) ?? value]),
    );
    for (const pair of typeof dataHeld === 'string' ? dataHeld.split(',') : []) {
      const [name, at] = pair.split(' ');
      properties[name!] = named.get(held[Number(at)]!)!;
    }
    return [{ ...element, properties }];
  };
}
