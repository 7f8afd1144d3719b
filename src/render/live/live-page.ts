/** A deck's page taken apart into what a page that is open can take over one by one. */
export interface LivePage {
  /** The `<section>` of each slide, in order. */
  readonly slides: readonly string[];
  /** How many slides each stack holds, in order. */
  readonly stacks: readonly number[];
  /** Text of each `<style>` element of the head. */
  readonly styles: readonly string[];
  /** Everything else: title, settings, scripts and their policy. */
  readonly rest: string;
}

/** The parts of a page besides its slides. */
export type PageShell = Pick<LivePage, 'styles' | 'rest'>;

const slidesStart = '<main class="slides">';
const slidesEnd = '</main>';

/** What a deck's page holds besides its slides. */
export function splitPage(html: string): PageShell {
  const styles: string[] = [];
  const from = html.indexOf(slidesStart) + slidesStart.length;
  // No slide's text can hold the end of `main` as markup: the sanitiser takes it out, and other text is escaped.
  const to = html.indexOf(slidesEnd, from);
  const head = html.slice(0, from).replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    styles.push(css);
    return '<style>';
  });
  return { styles, rest: head + html.slice(to) };
}
