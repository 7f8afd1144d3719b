/** `node print-page.mjs BROWSER URL OUT`: prints a page with puppeteer-core, and does nothing else. */
import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [executablePath, url, out] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  headless: 'shell',
  defaultViewport: { width: 1920, height: 1080 },
  protocolTimeout: 600_000,
  args: ['--font-render-hinting=none', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  await page.goto(url, { timeout: 300_000 });
  // Reveal says of its print view when it has laid out the pages; any other page is ready with its pictures and fonts.
  await page.evaluate(async () => {
    const { Reveal, document } = globalThis;
    if (Reveal && !document.querySelector('.pdf-page'))
      await new Promise((resolve) => Reveal.on('pdf-ready', resolve));
    await Promise.all([...document.images].map((picture) => picture.decode()));
    await document.fonts.ready;
  });
  const settings = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
  writeFileSync(out, await page.pdf({ ...settings, waitForFonts: false, timeout: 300_000 }));
} finally {
  await browser.close();
}
