import { createHash } from 'node:crypto';

/** A page and the policy to send with it. */
export interface OwnPage {
  readonly html: string;
  readonly policy: string;
}

/** What a page of the server's own is made of. */
interface PageParts {
  readonly body: string;
  readonly script: string;
  readonly style: string;
  /** What its policy allows besides its script and its sheet. */
  readonly allowed: readonly string[];
}

/** A page that stands around a deck, or before one. */
export function ownPage({ body, script, style, allowed }: PageParts): OwnPage {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>lectern</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
  return { html, policy: policyFor(script, style, allowed) };
}

/** A policy that lets a page run its own script and wear its own sheet, and nothing else but what is allowed. */
function policyFor(script: string, sheet: string, allowed: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(sheet)}`,
    'img-src data:',
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
