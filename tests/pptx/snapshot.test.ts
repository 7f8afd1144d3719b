import { expect, test } from 'vitest';
import { type RawSnapshot, readSnapshot, styleNames } from '../../src/pptx/snapshot.ts';

/** A paragraph with `content` behind it, as the browser tells it: the pseudo-element before the text. */
function rawParagraph(): RawSnapshot {
  const strings = ['P', '::after', '#text', 'Nobody owns a river', '.', 'after', 'class', 'lede', 'block'];
  const styles = styleNames.map((name) => (name === 'display' ? 8 : -1));
  return {
    strings,
    documents: [
      {
        nodes: {
          parentIndex: [-1, 0, 0],
          nodeType: [1, 1, 3],
          nodeName: [0, 1, 2],
          nodeValue: [-1, -1, 3],
          backendNodeId: [10, 11, 12],
          attributes: [[6, 7], [], []],
          pseudoType: { index: [1], value: [5] },
        },
        layout: {
          nodeIndex: [0, 1, 1, 2],
          styles: [styles, styles, styles, styles],
          bounds: [
            [0, 0, 200, 20],
            [190, 0, 5, 20],
            [190, 0, 5, 20],
            [0, 0, 190, 20],
          ],
          text: [-1, -1, 4, 3],
          paintOrders: [1, 1, 1, 1],
        },
        textBoxes: {
          layoutIndex: [2, 3],
          bounds: [
            [190, 0, 5, 20],
            [0, 0, 190, 20],
          ],
          start: [0, 0],
          length: [1, 19],
        },
      },
    ],
  };
}

test('what a sheet adds behind a text is read behind it', () => {
  const paragraph = readSnapshot(rawParagraph());
  expect(paragraph.attributes['class']).toBe('lede');
  expect(paragraph.style('display')).toBe('block');
  expect(paragraph.children.map(({ name }) => name)).toEqual(['#text', '::after']);
  expect(paragraph.children[1]!.children.map(({ text }) => text)).toEqual(['.']);
  expect(paragraph.children[0]!.lines).toEqual([
    { x: 0, y: 0, width: 190, height: 20, start: 0, length: 19 },
  ]);
});

test('a snapshot may leave out what a page does not have', () => {
  const raw = rawParagraph();
  const [document] = raw.documents;
  const { parentIndex, nodeType, nodeName, nodeValue } = document!.nodes;
  const { paintOrders: _, ...layout } = document!.layout;
  const bare = {
    ...document!,
    nodes: { parentIndex, nodeType, nodeName, nodeValue },
    layout,
  } as typeof document;
  const paragraph = readSnapshot({ ...raw, documents: [bare!] });
  expect(paragraph).toMatchObject({ attributes: {}, id: 0, paint: 0 });
  expect(() => readSnapshot({ strings: [], documents: [] })).toThrow(RangeError);
});
