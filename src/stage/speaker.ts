import { toggleBlank } from './blank.ts';
import { makeDeeds, makeGoTo } from './deeds.ts';
import { pointByTouch, showDot } from './dot.ts';
import { make, makeButton } from './elements.ts';
import { makeHelp } from './help.ts';
import { makeJump } from './jump.ts';
import { listenToKeys } from './keyboard.ts';
import type { Action } from './keys.ts';
import type { Place } from '../talk/messages.ts';
import { planTalk, showSeconds } from '../talk/pace.ts';
import { startClock } from './place.ts';
import { makePreview } from './preview.ts';
import { makeSearch } from './search.ts';
import { followInk } from './show-ink.ts';
import { listStageSlides } from './slides.ts';
import { makeSources } from './sources.ts';
import { speakerCss, speakerPageCss } from './speaker-css.ts';
import { makeNotes } from './speaker-notes.ts';
import { layOutSpeaker } from './speaker-page.ts';
import { makeTimes } from './speaker-times.ts';
import { makeSheet, openStage, readSettings } from './stage.ts';
import { makePenBar } from './toolbar.ts';
import { makeTools } from './tools.ts';
import { walk } from '../talk/walk.ts';

/**
 * Makes the page the speaker's view of its deck: the slide, the next one, notes and times. A remote is a device in the
 * speaker's hand: a finger on the slide is the pointer, and the slides are on another one.
 */
export function startSpeaker({ isRemote }: { readonly isRemote: boolean }): void {
  const settings = readSettings();
  const slides = listStageSlides();
  // Out of the page: what is shown are copies, and what nobody sees plays no film and no sound.
  document.querySelector('body > .reveal')?.remove();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, makeSheet(speakerPageCss)];
  document.title = `Speaker view: ${document.title}`;
  const stage = openStage(settings, speakerCss);
  const { root, shared, link } = stage;
  const plan = planTalk(slides, settings.totalTime ?? null);
  if (slides[0]) shared.begin({ slide: slides[0].id, step: 0 });

  const now = makePreview('now', stage);
  const next = makePreview('next', stage);
  const notes = makeNotes('notes');
  const times = makeTimes(stage, plan);
  const indexOf = (place: Place | null) => slides.findIndex(({ id }) => id === place?.slide);
  const go = (place: Place | null) => {
    if (place) shared.say({ type: 'place', ...place });
  };
  const move = (by: 1 | -1) => {
    if (!shared.place) return;
    go(walk(slides, shared.place, by, settings.loop === true));
    if (by > 0) startClock(shared);
  };
  const goTo = makeGoTo(
    () => slides,
    ({ id }) => go({ slide: id, step: 0 }),
  );
  // The address names the place, as Reveal.js writes it: a window that opens elsewhere would lead this one there.
  const openSlides = () => {
    const { slide, step } = shared.place ?? { slide: '', step: 0 };
    return link.open('slides', `#/${encodeURIComponent(slide)}${step > 0 ? `/${step - 1}` : ''}`);
  };

  const buttons = {
    previous: makeButton('back', 'Back', () => move(-1), 'Page up'),
    next: makeButton('next', 'Next', () => move(1), 'Page down'),
    slides: makeButton('grid', 'Slides', () => search.toggle(true), '/'),
    black: makeButton('black', 'Black screen', () => toggleBlank(stage, 'black'), 'B'),
    white: makeButton('white', 'White screen', () => toggleBlank(stage, 'white'), 'W'),
    pointer: makeButton('pointer', 'Pointer', () => tools.take('pointer'), 'X'),
    pen: makeButton('pen', 'Draw', () => tools.take('pen'), 'D'),
    sources: makeButton('sources', 'Sources', () => sources.toggle(), 'C'),
    help: makeButton('help', 'Keys', () => help.toggle(true), '?'),
  };
  const page = layOutSpeaker({
    title: document.title.replace(/^Speaker view: /, ''),
    size: settings,
    times,
    // A finger is a pointer without a button, and has no keys.
    buttons: Object.entries(buttons).flatMap(([name, button]) =>
      isRemote && (name === 'pointer' || name === 'help') ? [] : [button],
    ),
    sizes: [
      makeButton('smaller', 'Smaller notes', () => notes.resize(-1), '-'),
      makeButton('larger', 'Larger notes', () => notes.resize(1), '+'),
    ],
    open: isRemote
      ? null
      : make('button', {
          class: 'words',
          text: 'Open the slides',
          set: { type: 'button' },
          click: openSlides,
        }),
  });
  if (isRemote) page.element.classList.add('remote');
  root.append(page.element);
  root.host.append(now.element, next.element, notes.element);

  const box = () => now.section?.getBoundingClientRect() ?? null;
  const tools = makeTools(stage, page.frame, box);
  followInk(stage, (slide) => [now, next].flatMap(({ section }) => (section?.id === slide ? [section] : [])));
  showDot(stage, box);
  if (isRemote) pointByTouch(stage, page.frame, box, () => tools.tool === null);
  const sources = makeSources(stage, (slide) => slides.find(({ id }) => id === slide)?.section ?? null);
  const help = makeHelp(root);
  const jump = makeJump(root, goTo);
  const search = makeSearch(
    root,
    () => slides,
    ({ id }) => go({ slide: id, step: 0 }),
    {
      now: () => shared.place?.slide,
      detail: ({ id }) => {
        const planned = plan.find((each) => each.id === id)!;
        const spent = shared.spentMs(id) / 1000;
        const wanted = showSeconds(planned.end - planned.start);
        const practised = shared.practiceMs(id);
        const last = practised === null ? '' : `, rehearsed ${showSeconds(practised / 1000)}`;
        return `${spent >= 1 ? `${showSeconds(spent)} of ` : ''}${wanted}${last}`;
      },
    },
  );

  const deeds: Readonly<Partial<Record<Action, () => unknown>>> = {
    ...makeDeeds({ stage, tools, help, sources, list: () => slides, goTo }),
    next: () => move(1),
    previous: () => move(-1),
    search: () => search.toggle(true),
    overview: () => search.toggle(true),
    ...(!isRemote && { speaker: openSlides }),
    leave: () => {
      if (jump.forget()) return;
      if (tools.tool !== null) tools.take(null);
      else sources.toggle(false);
    },
  };
  makePenBar(root, tools, (action) => void deeds[action]?.());
  listenToKeys({
    ...stage,
    tools,
    jump,
    act: (action) => {
      deeds[action]?.();
      return deeds[action] !== undefined;
    },
    isTaken: ({ key }) => {
      if (key !== '+' && key !== '-') return false;
      notes.resize(key === '+' ? 1 : -1);
      return true;
    },
  });

  const update = () => {
    const { place, blank } = shared;
    const at = indexOf(place);
    const slide = slides[at] ?? null;
    const step = place?.step ?? 0;
    const after = place && walk(slides, place, 1, settings.loop === true);
    now.show(slide, step);
    next.show(after ? (slides[indexOf(after)] ?? null) : null, after?.step);
    notes.show(slide, step);
    times.update();
    page.tell({
      title: slide?.title ?? '',
      number: at + 1,
      of: slides.length,
      step,
      steps: slide?.steps.length ?? 0,
      isNextStep: after !== null && after.slide === place?.slide,
      hasNext: after !== null,
      blank,
    });
    buttons.black.setAttribute('aria-pressed', String(blank === 'black'));
    buttons.white.setAttribute('aria-pressed', String(blank === 'white'));
  };
  tools.listen(() => {
    buttons.pen.setAttribute('aria-pressed', String(tools.isDrawing));
    buttons.pointer.setAttribute('aria-pressed', String(tools.tool === 'pointer'));
  });
  let renewal: ReturnType<typeof setTimeout> | undefined;
  shared.listen((said) => {
    if (said.type === 'renewed') {
      clearTimeout(renewal);
      renewal = setTimeout(() => location.reload(), 200);
    }
    if (['place', 'blank', 'timer', 'spent', 'practice'].includes(said.type)) update();
  });
  setInterval(() => page.showLink(link.isAlive() || shared.company.slides > 0), 1500);
  update();
  document.fonts.ready.then(() => {
    document.documentElement.dataset.lecternReady = 'true';
  });
}
