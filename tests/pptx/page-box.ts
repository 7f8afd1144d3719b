import type { PageBox, StyleName } from '../../src/pptx/snapshot.ts';
import type { Rect } from '../../src/pptx/rect.ts';

/** Left, top, width and height. */
export type At = readonly [x: number, y: number, width: number, height: number];

export type Style = Readonly<Partial<Record<StyleName, string>>>;

export interface Made {
  /** Null for what takes no part in the layout. */
  readonly at?: At | null;
  readonly style?: Style;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly paint?: number;
}

/** A text, each of its lines where it stands. */
export interface MadeText {
  readonly text: string;
  readonly lines: readonly At[];
}

/** What a child takes over from the box around it. */
const inherited: Style = {
  color: 'rgb(0, 0, 0)',
  'font-family': 'Plain',
  'font-size': '40px',
  'font-weight': '400',
  'font-style': 'normal',
  'line-height': '50px',
  'letter-spacing': 'normal',
  'text-align': 'start',
  direction: 'ltr',
  'writing-mode': 'horizontal-tb',
  'white-space-collapse': 'collapse',
  visibility: 'visible',
};

const usual: Style = {
  position: 'static',
  float: 'none',
  opacity: '1',
  'background-color': 'rgba(0, 0, 0, 0)',
  'background-image': 'none',
  'border-top-left-radius': '0px',
  'mask-image': 'none',
  'clip-path': 'none',
  transform: 'none',
  filter: 'none',
  'mix-blend-mode': 'normal',
  'overflow-x': 'visible',
  'text-decoration-line': 'none',
  'vertical-align': 'baseline',
  'object-fit': 'fill',
  'object-position': '50% 50%',
};

const inline = /^(?:a|b|code|em|i|img|math|span|strong|sub|sup|svg|::before|::after)$/;
const rectOf = ([x, y, width, height]: At): Rect => ({ x, y, width, height });

let boxes = 0;

/** A box of a page as the browser lays it out; `name` is as in `p.lede`. Texts stand in one line that fills their box. */
export function box(
  name: string,
  made: Made,
  ...children: readonly (PageBox | string | MadeText)[]
): PageBox {
  const [tag = '', ...classes] = name.split('.');
  const { at = [0, 0, 100, 50], style = {}, attributes = {}, paint = boxes } = made;
  const display = inline.test(tag) && style.position !== 'absolute' ? 'inline' : 'block';
  const self: PageBox & { parent: PageBox | null } = {
    name: tag,
    attributes: { ...(classes.length > 0 && { class: classes.join(' ') }), ...attributes },
    id: ++boxes,
    parent: null,
    children: [],
    bounds: at && rectOf(at),
    paint,
    text: '',
    lines: [],
    style: (wanted) => {
      if (at === null) return '';
      const own = style[wanted] ?? (wanted === 'display' ? display : usual[wanted]);
      return own ?? (wanted in inherited ? (self.parent?.style(wanted) ?? inherited[wanted]!) : '');
    },
  };
  for (const child of children)
    self.children.push(
      typeof child === 'object' && 'name' in child ? adopt(child, self) : textIn(self, child),
    );
  return self;
}

function adopt(child: PageBox, parent: PageBox): PageBox {
  (child as { parent: PageBox }).parent = parent;
  return child;
}

function textIn(parent: PageBox, made: string | MadeText): PageBox {
  const { text, lines } = typeof made === 'string' ? { text: made, lines: null } : made;
  const { bounds } = parent;
  const places = lines ? lines.map(rectOf) : bounds ? [bounds] : [];
  return {
    name: '#text',
    attributes: {},
    id: ++boxes,
    parent,
    children: [],
    bounds: places[0] ?? null,
    paint: parent.paint,
    text,
    lines: places.map((place) => ({ ...place, start: 0, length: text.length })),
    style: (wanted) => (wanted === 'display' ? 'inline' : parent.style(wanted)),
  };
}
