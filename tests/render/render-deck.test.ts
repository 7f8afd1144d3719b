import { expect, test } from 'vitest';
import { renderDeck } from '../../src/render/render-deck.ts';
import { layOut, plainTheme } from '../support/deck.ts';
import { findDangers, listElements } from '../support/inert.ts';

async function build(text: string, images = new Map<string, string>()) {
  const { deck, arranged } = layOut(text);
  return renderDeck(deck, arranged, {
    theme: { ...plainTheme, css: '.theme{}' },
    images,
    fontCss: '@font-face{}',
    reveal: { script: 'var Reveal = 1;', css: '.reveal{}', stage: 'start();' },
    generator: 'Lectern test',
  });
}

test('both pages hold every slide, in stacks for the deck and flat for print', async () => {
  const { html, printHtml } = await build('# A\n\n----\n\n## B\n\n---\n\n## C\n');
  for (const page of [html, printHtml]) {
    for (const id of ['a', 'b', 'c']) expect(page.split(`<section id="${id}"`)).toHaveLength(2);
  }
  expect(html).toMatch(
    /<section class="stack">\s*<section id="a"[\s\S]*<section id="b"[\s\S]*<\/section>\s*<\/section>\s*<section id="c"/,
  );
  expect(printHtml).not.toContain('class="stack"');
});

test('two builds are the same to the byte', async () => {
  const text = '# A\n\n```ts\nconst a = 1;\n```\n\n<b>raw</b>\n';
  // Functions are no bytes.
  const [{ env: _, ...one }, { env: __, ...other }] = [await build(text), await build(text)];
  expect(one).toEqual(other);
});

test('language, direction, title and description of the page are the deck’s, escaped', async () => {
  const { html } = await build(
    '---\ntitle: A & B "c"\nlang: ar\ndescription: D & e\nauthor: F\n---\n## One\n',
  );
  expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
  expect(html).toContain('<title>A &amp; B &quot;c&quot;</title>');
  expect(html).toContain('content="D &amp; e"');
});

test('settings cannot end their script, and no text of the writer stands in another', async () => {
  const { html } = await build(
    '---\ntitle: T\nreveal: { transition: "</script><script>alert(1)</script>", dependencies: [x] }\n---\n## </script>\n',
  );
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  const [settings] = scripts.filter(([, attributes]) => attributes!.includes('application/json'));
  expect(JSON.parse(settings![2]!)).toMatchObject({
    transition: '</script><script>alert(1)</script>',
    postMessage: false,
    margin: 0,
  });
  expect(settings![2]).not.toContain('dependencies');
  expect(scripts.filter(([, , code]) => code!.includes('alert')).length).toBe(1);
});

test('the policy names the scripts by hash and lets nothing else run or load', async () => {
  const { html, printHtml } = await build('# A\n');
  for (const page of [html, printHtml]) {
    const policy = listElements(page).find(
      ({ tagName, properties }) => tagName === 'meta' && properties.httpEquiv,
    )?.properties.content;
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    for (const name of ['connect-src', 'frame-src', 'object-src', 'base-uri', 'form-action'])
      expect(policy).toContain(`${name} 'none'`);
    const [, code] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
    expect(policy).toContain(btoa(String.fromCharCode(...new Uint8Array(digest))));
    // The policy must stand before anything that it governs.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});

test('code is coloured at build time; pictures get their addresses, in raw HTML too', async () => {
  const images = new Map([['a.png', 'assets/a-1.png']]);
  const { html } = await build(
    '# A\n\n```ts\nconst a = 1;\n```\n\n![A](a.png)\n\n<p onclick="x()"><img src="a.png" alt="B"><img src="c.png" alt="C"></p>\n',
    images,
  );
  expect(html).toContain('<span class="hljs-keyword">const</span>');
  expect(html.match(/src="assets\/a-1\.png"/g)).toHaveLength(2);
  const body = html.slice(html.indexOf('<div class="body">'), html.indexOf('<footer'));
  expect(findDangers(body)).toEqual([]);
});
