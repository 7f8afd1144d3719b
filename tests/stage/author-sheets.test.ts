import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { eventually } from '../io/support.ts';
import { openPage } from './open-deck.ts';
import { useDeck } from './use-deck.ts';

/** Sheets that would cover or hide all that is not the author's. */
const outline = `# Sheets

<style>
html::before, html::after, body::before, body::after, .reveal::after, .slides::after {
  content: "covered" !important; display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: red;
}
.evil { position: fixed !important; inset: -9999px !important; z-index: 2147483647 !important; background: red; }
body, .reveal, .slides, section { z-index: 2147483647 !important; position: relative !important; isolation: auto !important; }
#lectern-stage {
  display: none !important; visibility: hidden !important; opacity: 0 !important; z-index: -1 !important; position: relative !important;
  transform: translateX(-9999px) !important; clip-path: inset(50%) !important; filter: opacity(0) !important; pointer-events: none !important;
}
</style>

---

## Two {#two}

<div class="evil">covered</div>
`;

const built = useDeck(outline);
let deck: Page;
beforeAll(async () => {
  deck = await built.newPage();
  await openPage(deck, `${built.url}#/two`);
});
afterAll(() => deck.close());

/** Who is seen, and would be clicked, at places all over the window. */
const seen = () =>
  deck.evaluate(`[0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
    document.elementFromPoint(innerWidth * x, innerHeight * y)?.id ?? ''))`) as Promise<string[]>;

test('R8: no sheet of an author’s covers or hides the tools around the slides', async () => {
  expect(await seen()).not.toContain('lectern-stage');
  await deck.keyboard.press('b');
  // The screen is black: nothing else is seen, whatever its sheet says.
  await eventually(async () => (await seen()).every((id) => id === 'lectern-stage'));
  const look = await deck.evaluate(`(() => {
    const host = document.getElementById('lectern-stage');
    const { opacity, visibility, transform, clipPath, filter } = getComputedStyle(host);
    return [opacity, visibility, transform, clipPath, filter, host.checkVisibility()].join(' ');
  })()`);
  expect(look).toBe('1 visible none none none true');
  await deck.keyboard.press('b');
  await eventually(async () => !(await seen()).includes('lectern-stage'));
});
