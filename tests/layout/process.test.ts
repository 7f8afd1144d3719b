import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

test('a step has a lead, and a text where there is one; numbers go on where the list does', () => {
  const [slide] = renderSections(
    layOut(
      '## Further steps\n\n4. **Ask.**\n5. **Plan:** with a map\n6. **Build** *\n\n   what you can undo\n',
    ),
  );
  expect(slide).toContain('<ol class="process" data-count="3" start="4">');
  expect(slide).toContain('<h3 class="lead">Ask</h3><div class="text"></div>');
  expect(slide).toContain('<h3 class="lead">Plan</h3><div class="text"><p>with a map</p></div>');
  expect(slide).toMatch(/<li class="key"><h3 class="lead">Build<\/h3><div class="text"><p>what you can undo/);
});

test('it may be asked for under any title, with or without numbers', () => {
  const laid = layOut('## Three ties {.process}\n\n- **One** a\n- **Two** b\n- **Three** c\n');
  expect(laid.arranged[0]).toMatchObject({ layout: { name: 'process' }, reason: 'asked for' });
  expect(renderSections(laid)[0]).toContain('<ol class="process"');
});
