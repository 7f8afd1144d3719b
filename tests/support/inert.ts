import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Every element of a piece of markup, parsed as a browser would, inside templates too. */
export function listElements(markup: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      found.push(node);
      if (node.content) visit(node.content);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(markup, { fragment: true }));
  return found;
}

const forbidden = [
  'script',
  'style',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'form',
  'base',
  'meta',
  'link',
  'template',
  'noscript',
  'svg',
  'math',
  'portal',
  'button',
  'select',
  'textarea',
  'xmp',
  'plaintext',
  'body',
  'html',
  'head',
]; // prettier-ignore

/** In a `style` attribute: what loads, hides, leaves the slide, or beats the deck's own frame. */
const dangerousStyle =
  /url|image\s*\(|image-set|src\s*\(|expression|behavior|binding|@|\\|!|\/\*|fixed|sticky|overflow\s*:|animation|transition|content\s*:|all\s*:|:\s*[^;]*\{/i;

/** What in a piece of markup could run, load, send or pose as the deck; nothing for markup that is inert. */
export function findDangers(markup: string): string[] {
  return listElements(markup).flatMap((element) => {
    const { tagName, properties } = element;
    const found: string[] = forbidden.includes(tagName) ? [`<${tagName}>`] : [];
    for (const [name, value] of Object.entries(properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (/^on/i.test(name)) found.push(`${name} on <${tagName}>`);
      if (
        /^(?:srcDoc|srcSet|action|formAction|ping|target|xLinkHref|background|data|autoPlay|dataSrc)$/i.test(
          name,
        )
      ) {
        found.push(`${name} on <${tagName}>`);
      }
      if (name === 'style' && dangerousStyle.test(text)) found.push(`style ${text}`);
      if (name === 'className' && /\b(?:reveal|slides|stack)\b/.test(text)) found.push(`class ${text}`);
      // eslint-disable-next-line no-control-regex -- browsers skip these in a scheme
      if (/^[\u0000-\u0020]*(?:javascript|vbscript|data|file|blob)[\u0000-\u0020]*:/i.test(text))
        found.push(`${name}="${text}"`);
      const isFile = name === 'src' || name === 'poster' || /^dataPreview/.test(name);
      if (isFile && text !== '' && !text.startsWith('assets/')) found.push(`${name}="${text}"`);
    }
    if (tagName === 'input' && properties.type !== 'checkbox') found.push('<input>');
    return found;
  });
}
