import { expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/pdf-file.ts';
import { printPdfValue } from '../../src/pdf/print-value.ts';
import { renameIds } from '../../src/pdf/rename-ids.ts';
import { layOutPdf } from './lay-out-pdf.ts';

/** The objects of a file from number 3 on, which is the root of the tags, with new ids. */
function rename(objects: readonly string[]): string[] {
  const file = openPdf(
    layOutPdf(['<</Pages 2 0 R/StructTreeRoot 3 0 R>>', '<</Count 0/Kids[]>>', ...objects]),
  );
  const { rename: changed } = renameIds(file);
  return objects.map((_, i) => printPdfValue(changed(file.resolve({ object: 3 + i }))));
}

test('ids count up in the order of the tags, and what names them follows', () => {
  const [root, first, second] = rename([
    '<</K[5 0 R 4 0 R 5 0 R]/IDTree 6 0 R>>',
    '<</ID(n9)/K[(text) 7]/A[<</O/Table/Headers[(n7) (none)]>>]>>',
    '<</ID(n7)/K 4 0 R/A<</Headers 3>>>>',
    '<</Kids[7 0 R 6 0 R]>>',
    '<</Names[(n9) 4 0 R (n7) 5 0 R /x 5 0 R (odd)]>>',
  ]);
  expect(first).toContain('/ID (tag00000002)');
  expect(first).toContain('/Headers [(tag00000001) (none)]');
  expect(second).toContain('/ID (tag00000001)');
  expect(root).toContain('/IDTree <</Names [(tag00000001) 5 0 R (tag00000002) 4 0 R]>>');
});

test('a file without ids stays as it is', () => {
  expect(rename(['<</K[4 0 R]>>', '<</ID(n9)>>'])).toEqual(['<</K [4 0 R]>>', '<</ID (n9)>>']);
});

test('a tree of ids without tags is empty', () => {
  expect(rename(['<</IDTree<</Names[/x 1 0 R]>>>>'])).toEqual(['<</IDTree <</Names []>>>>']);
});
