import { expect, test } from 'vitest';
import { readScript, renderPrompter, writeScriptMarkdown, writeScriptText } from '../../src/text/script.ts';
import { layOut } from '../support/deck.ts';

const { deck, arranged } = layOut(`---
title: The mill
---

# The mill

<!-- time: 65s -->

Note: Welcome.

---

## Water

- It turns {.fragment}
- It stops {.fragment}

Note:
First the **water**.

. . .

Then the wheel.

::: {.notes fragment-index=4}
And the grain.

It is <dry>.
:::

---

![a sack](sack.png)
`);
const script = readScript(arranged, [1, 2, 3]);

test('a script tells when each slide is due, and what is said with each of its steps', async () => {
  expect(await writeScriptMarkdown(deck.meta, script)).toBe(
    `# The mill

## 1. The mill (0:00)

Welcome.

## 2. Water (1:05)

First the **water**.

*[1]*

Then the wheel.

*[4]*

And the grain.

It is <dry>.

## 3. ${arranged[2]!.slide.id} (1:15)
`,
  );
  expect(writeScriptText(deck.meta, script)).toBe(
    `The mill


1. The mill (0:00)

Welcome.


2. Water (1:05)

First the water.

[1]

Then the wheel.

[4]

And the grain.

It is .


3. ${arranged[2]!.slide.id} (1:15)
`,
  );
});

test('a prompter has a paragraph for each thing that is said, under its slide and its step', async () => {
  const page = await renderPrompter(deck.meta, script, 'lectern');
  const [, main = ''] = /<main>\n([^]*)<\/main>/.exec(page) ?? [];
  expect(main).toContain('<h2>2. Water <time>1:05</time></h2>\n<p>First the water.</p>');
  expect(main).toContain('<p class="step">1</p><p>Then the wheel.</p>');
  expect(main.match(/<section>/g)).toHaveLength(3);
});
