import { expect, test } from 'vitest';
import * as lectern from '../src/index.ts';

test('these are the functions that other programs may rely on', () => {
  expect(Object.keys(lectern).sort()).toEqual([
    'arrangeDeck',
    'checkDeck',
    'continueCode',
    'formatDiagnostic',
    'layouts',
    'listSlides',
    'makeSource',
    'outlineArticle',
    'parseDeck',
    'parseManifest',
    'parseTheme',
    'positionAt',
    'printOutline',
    'readArticle',
    'renderDeck',
    'toneNames',
  ]);
});

test('an outline can be read, laid out and checked without a disk', async () => {
  const source = lectern.makeSource(
    'talk.md',
    '# Mill\n\n---\n\n## River\n\n- **1824** flood\n- **1871** weir\n- **1903** fire\n',
  );
  const { deck, diagnostics } = lectern.parseDeck(source);
  const { slides } = lectern.arrangeDeck(deck, lectern.toneNames, source.path);
  expect(diagnostics).toEqual([]);
  expect(slides.map(({ layout }) => layout.name)).toEqual(['cover', 'timeline']);
  expect(await lectern.checkDeck(deck, slides, source.path)).toEqual([]);
});
