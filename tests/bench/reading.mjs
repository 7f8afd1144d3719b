/**
 * How long 1,000 slides take from text to HTML, next to what marked takes for the same text in the same process:
 * medians of 15 in turn.
 */
import { Marked } from 'marked';
import { arrangeDeck, checkDeck, makeSource, parseDeck, renderDeck } from '../../lib/index.js';
import { makeOutline } from './make-outline.mjs';

const tones = ['base', 'tint', 'inverse', 'accent', 'closing'];
const theme = {
  name: 'plain',
  canvas: { width: 1920, height: 1080 },
  css: '',
  fonts: [],
  grounds: Object.fromEntries(tones.map((tone) => [tone, 'white'])),
  tones: {},
  art: 'none',
};
const options = {
  theme,
  images: new Map(),
  fontCss: '',
  reveal: { script: '', css: '' },
  generator: 'bench',
};
const plain = new Marked({ gfm: true });

const ways = {
  'marked, lex and parse': (text) => plain.parse(text),
  'outline read': (text) => parseDeck(makeSource('talk.md', text)),
  'outline read and drawn': async (text) => {
    const { deck } = parseDeck(makeSource('talk.md', text));
    const { slides } = arrangeDeck(deck, tones, 'talk.md');
    await renderDeck(deck, slides, options);
  },
  'outline read, checked and drawn': async (text) => {
    const { deck } = parseDeck(makeSource('talk.md', text));
    const { slides } = arrangeDeck(deck, tones, 'talk.md');
    await checkDeck(deck, slides, 'talk.md');
    await renderDeck(deck, slides, options);
  },
};

/** Median processor time of each way in milliseconds, for an outline of so many slides. */
export async function timeReading(slides, runs = 15) {
  const text = makeOutline(slides, { drawn: false });
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, way] of Object.entries(ways)) {
      const start = process.cpuUsage();
      await way(text);
      const { user, system } = process.cpuUsage(start);
      times[name].push((user + system) / 1000);
    }
  }
  return Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[runs >> 1]]);
}
