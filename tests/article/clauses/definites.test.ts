import { expect, test } from 'vitest';
import { candidatesOf } from '../support.ts';

test('“this parade” is named where the paragraph has named it', async () => {
  const texts = await candidatesOf(
    'The Victory Day Parade was held in May. This parade drew forty thousand people to the old town. The mayor opened this parade with a speech in the rain.',
  );
  expect(texts).toContain('The Victory Day Parade drew forty thousand people to the old town');
  expect(texts).toContain('The mayor opened the Victory Day Parade with a speech in the rain');
});
