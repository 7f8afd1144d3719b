import { expect, test } from 'vitest';
import { mapSelector } from '../../../src/theme/marp/map-selector.ts';

/** The selectors, with the long ones for headings and children of a slide cut short. */
function read(selector: string): string[] | string {
  const mapped = mapSelector(selector);
  if ('lost' in mapped) return `${mapped.lost}: ${mapped.what}`;
  return mapped.selectors.map((each) =>
    each
      .replace(
        /:is\(h(\d):where\(:not\(\[data-level\]\)\), :is\(h1, h2, h3\):where\(\[data-level='\1'\]\)\)/g,
        '«h$1»',
      )
      .replaceAll(/:where\(\.head > \*, \.body > \*, [^)]*\)/g, '«child»')
      .replaceAll('section > :where(.slide)', '«slide»'),
  );
}

test.each<readonly [string, string]>([
  ['section', '«slide»'],
  [':root', ':where(section) > .slide'],
  ['section.lead', 'section.lead > :where(.slide)'],
  ['section[data-class~="lead"]', 'section[class~="lead"] > :where(.slide)'],
  ['section:where(.invert):not(.lead)', 'section:where(.invert):not(.lead) > :where(.slide)'],
  [':where(section)', ':where(section):where(section) > :where(.slide)'],
  ['div.marpit > section', '«slide»'],
  ['section::before', '«slide»::before'],
  ['section:after', '«slide» > :where(.foot) > span:where(.f-num)'],
  ['section[data-paginate]', 'section:has(.f-num) > :where(.slide)'],
])('%s is the box of a slide, or its number', (selector, expected) => {
  expect(read(selector)).toEqual([expected]);
});

test.each<readonly [string, readonly string[]]>([
  ['h2', [':where(.slide) «h2»']],
  ['section h2 strong', ['«slide» «h2» strong']],
  ['section > h1::before', ['«slide» «h1»«child»::before']],
  ['section.a>p', ['section.a > :where(.slide) p«child»']],
  ['ul > li', [':where(.slide) ul > li']],
  ['header', [':where(.slide) span:where(.f-section)']],
  ['section > footer', ['«slide» span:where(.f-title)']],
  [
    'h1 + p',
    [
      ':where(.slide) «h1» + p',
      ':where(.slide) :where(.head):has(> «h1») + :where(.body) > p:where(:first-child)',
    ],
  ],
  [':is(h1, marp-h1)', [':where(.slide) :is(«h1», «h1»)']],
  [':is(pre, marp-auto-scaling)', [':where(.slide) :is(pre)']],
  ['marp-pre', [':where(.slide) pre']],
  ['marp-span', [':where(.slide) span']],
  ['#intro p', [':where(.slide) #intro p']],
  ['p:not(body)', [':where(.slide) p']],
  ['p:is(ul > li)', [':where(.slide) p:is(ul > li)']],
  [':not(pre) > code', [':where(.slide) :not(pre) > code']],
  ['section:has(> h1)', ['section:has(:is(.head, .body) > «h1») > :where(.slide)']],
  ['section > :first-child', ['«slide» :first-child:where(:not(.head + .body > *))«child»']],
])('%s is something on a slide', (selector, expected) => {
  expect(read(selector)).toEqual(expected);
});

test.each([
  ['body', 'page: body'],
  ['section::backdrop', 'page: ::backdrop'],
  ['h1::part(auto-scaling)', 'page: ::part'],
  ['svg[data-marp-fitting]', 'page: svg'],
  ['section > header + *', 'place: section > header + *'],
  ['section + section', 'place: section + section'],
  ['section > p:nth-child(2)', 'place: :nth-child(2)'],
  ['.deck section', 'place: .deck section'],
  ['section[data-size="4:3"]', 'state: [data-size="4:3"]'],
  ['section..', 'unread: section..'],
  ['section > > p', 'unread: section > > p'],
  ['section >', 'unread: section >'],
  ['', 'unread: '],
  ['p 7', 'unread: p 7'],
  ['p[7]', 'unread: p[7]'],
  ['p:', 'unread: p:'],
  ['.bespoke-marp-deck p', 'page: .bespoke-marp-deck'],
  [':host p', 'page: :host'],
  ['p[is="marp-p"]', 'page: [is="marp-p"]'],
  ['p[data-marp-vscode]', 'page: [data-marp-vscode]'],
  ['p:is(body)', 'page: body'],
  ['p:is(..)', 'unread: ..'],
])('%s has no place here', (selector, expected) => {
  expect(read(selector)).toBe(expected);
});

test('selectors within one another have an end', () => {
  expect(read(`p${':is('.repeat(40)}a${')'.repeat(40)}`)).toMatch(/^unread: :is\(/);
});
