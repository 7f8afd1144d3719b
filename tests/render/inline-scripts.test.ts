import { expect, test } from 'vitest';
import { listInlineScripts } from '../../src/render/inline-scripts.ts';

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['<p>a</p>', [], []],
  ['<script>a()</script>', ['a()'], []],
  ['<SCRIPT async>a()</SCRIPT><script type="module">b()</script>', ['a()', 'b()'], []],
  ['<script>if (a<b) "<p onclick=\'x\'>"</script>', ['if (a<b) "<p onclick=\'x\'>"'], []],
  ['<script type="application/json">{}</script><script type=application/ld+json>{}</script>', [], []],
  ['<script>a()', [], []],
  ['</script><script>a()</script>', ['a()'], []],
  ['<p onclick="a(&quot;b&quot;)" ONLOAD = \'c()\'>x</p>', [], ['a("b")', 'c()']],
  ['<p title="onclick=a">x</p>', [], []],
  ['<img onerror="" />', [], ['']],
])('code in %j', (markup, scripts, handlers) => {
  expect(listInlineScripts(markup)).toEqual({ scripts, handlers });
});
