import type { RevealApi } from 'reveal.js';
import { keepForSession } from './keep.ts';
import { type Link, makeLink } from './link.ts';
import { makeShared, type Shared } from '../talk/shared.ts';
import { pageCss, stageCss } from './stage-css.ts';

/** Size of the slides, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the page says of its deck. */
export interface Settings extends Size, Readonly<Record<string, unknown>> {
  /** Length of the talk, in seconds. */
  readonly totalTime?: number;
}

/** What the parts of a window work with. */
export interface Stage {
  readonly shared: Shared;
  readonly link: Link;
  readonly settings: Settings;
  /** Where tools stand: a tree of its own, that no theme and no sheet of the deck reaches. */
  readonly root: ShadowRoot;
}

/** A stage with the slides of Reveal.js on it. */
export interface DeckStage extends Stage {
  readonly reveal: RevealApi;
}

/** The settings that the build has written into the page. */
export function readSettings(): Settings {
  return JSON.parse(document.getElementById('lectern-settings')!.textContent!) as Settings;
}

/** Begins what all windows of a deck have: what they share, the tie between them, and a tree for tools. */
export function openStage(settings: Settings, css = ''): Stage {
  const shared = makeShared(keepForSession(`lectern ${location.pathname}`), {
    nowMs: Date.now,
    isAnew: howOpened() === 'navigate' && window.opener === null,
  });
  const hello = () => ({ type: 'hello', answer: true, at: shared.at }) as const;
  const link = makeLink((message) => shared.hear(message), hello);
  shared.connect(link.send);
  link.send(hello());
  addEventListener('pagehide', () => shared.say({ type: 'bye' }));
  const host = document.createElement('div');
  host.id = 'lectern-stage';
  host.lang = 'en';
  host.dir = 'ltr';
  // Beside the body, above which no sheet can lift what stands in it.
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [makeSheet(stageCss + css)];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, makeSheet(pageCss)];
  return { shared, link, settings, root };
}

/** A style sheet with a text of ours. */
export function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** How the page came into its window, such as `navigate` or `reload`. */
export function howOpened(): string {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}
