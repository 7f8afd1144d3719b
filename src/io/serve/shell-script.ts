/**
 * Runs in the page around a deck, before `shellScript`: carries what the deck says to the server, and back. `view` is what the
 * page is for. The deck and this page are of one origin, and know each other by a secret in the name of the frame.
 */
export const relayScript = `
const frame = document.querySelector('iframe');
const notice = document.querySelector('pre');
const place = 'lectern-shell ' + location.pathname;
const secret = sessionStorage.getItem(place) ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
sessionStorage.setItem(place, secret);
// By its attribute a frame that is there already is not named.
frame.contentWindow.name = 'lectern-00000000-' + secret;

let events;
let heardMs = 0;
let key = null;
let queue = [];
let isSending = false;
let early = [];
let isHearing = false;
let wasGone = false;

const hear = (message) => frame.contentWindow.postMessage({ lectern: secret, message }, location.origin);
addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== location.origin || data?.lectern !== secret) return;
  const { message } = data;
  if (message.type === 'bye') {
    isHearing = false;
    wasGone = true;
    return;
  }
  if (!isHearing) {
    isHearing = true;
    // Who follows cannot ask what it missed; a new stream begins with all.
    if (view === 'follower' && wasGone) return connect();
    early.splice(0).forEach(hear);
  }
  if (view !== 'follower') say(message);
});
const keyOf = ({ type, slide, stroke }) =>
  type === 'stroke' ? slide + ' ' + stroke.id : ['place', 'blank', 'pointer'].includes(type) ? type : null;
const say = (message) => {
  const overtaken = keyOf(message);
  if (overtaken !== null) queue = queue.filter((each) => keyOf(each) !== overtaken);
  queue.push(message);
  void send();
};
const send = async () => {
  if (isSending || key === null) return;
  isSending = true;
  while (queue.length > 0 && key !== null) {
    const some = [];
    for (let size = 0; queue.length > 0 && some.length < 32 && size < 30000; some.push(queue.shift()))
      size += JSON.stringify(queue[0]).length;
    try {
      const headers = { 'Content-Type': 'application/json', 'X-Lectern-Key': key };
      const answer = await fetch('say', { method: 'POST', headers, body: JSON.stringify(some) });
      if (answer.status === 403) throw new Error('the stream is another one');
    } catch {
      // The next stream begins with what both sides know.
      queue = [];
      key = null;
      connect();
    }
  }
  isSending = false;
};
const on = (name, act) =>
  events.addEventListener(name, (event) => {
    heardMs = Date.now();
    act(event.data ? JSON.parse(event.data) : null);
  });
let late;
const connect = () => {
  clearTimeout(late);
  events?.close();
  key = null;
  events = new EventSource('events?as=' + view);
  on('said', (message) => {
    if (isHearing) hear(message);
    else early.push(message);
  });
  on('joined', (given) => {
    key = given;
    void send();
  });
  on('beat', () => {});
  events.addEventListener('error', () => {
    key = null;
    // A browser gives up where a server answers, but not with news.
    if (events.readyState === EventSource.CLOSED) late = setTimeout(connect, 2000);
  });
  listen();
};
// A device that slept may not know that its connection is gone.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && Date.now() - heardMs > 16000) connect();
});
`;

/**
 * Shows the deck and keeps it up to date; what is wrong is shown over it. Text from the build is only ever set as text; the
 * markup of slides is what the build has cleaned. What state a deck that has loaded stands in is told by a header of its answer.
 */
export const shellScript = `
const isPatched = view === 'slides';
let isLost = false;
let version = null;
let waiting = [];

const slide = () => {
  try { return frame.contentWindow.location.hash; } catch { return ''; }
};
const loadedVersion = (window) => {
  const [entry] = window.performance.getEntriesByType('navigation');
  const told = entry?.serverTiming?.find(({ name }) => name === 'version');
  return told ? Number(told.description) : null;
};
let again;
const reload = () => {
  version = null;
  // Of several news in a row one is enough.
  clearTimeout(again);
  if (isPatched) frame.contentWindow.location.reload();
  else again = setTimeout(() => frame.contentWindow.location.reload(), 200);
};
const apply = () => {
  while (version !== null && waiting.length > 0) {
    const { from, to, ...patch } = waiting.shift();
    if (to <= version) continue;
    if (!isPatched || from !== version || patch.reload) return reload();
    let done = false;
    try { done = patchDeck(frame.contentWindow, patch, follow); } catch (error) { console.error(error); }
    if (!done) return reload();
    version = to;
    document.documentElement.dataset.version = to;
  }
};
frame.addEventListener('load', () => {
  const { contentWindow: window, contentDocument } = frame;
  document.title = contentDocument?.title ?? '';
  window.focus();
  const ready = () => {
    if (frame.contentWindow !== window || !window.Reveal) return;
    version = loadedVersion(window);
    document.documentElement.dataset.version = version;
    if (version === null) waiting = [];
    apply();
  };
  if (!isPatched || !window.Reveal || window.Reveal.isReady()) ready();
  else window.Reveal.on('ready', ready);
});
addEventListener('focus', () => frame.contentWindow.focus());
addEventListener('pagehide', () => sessionStorage.setItem('slide' + location.pathname, slide()));
frame.src = 'deck/' + query + (location.hash || sessionStorage.getItem('slide' + location.pathname) || '');

let noticed = '';
const notify = (text) => {
  noticed = text;
  notice.textContent = text;
  notice.hidden = text === '';
};
const listen = () => {
  on('patch', (patch) => {
    waiting.push(patch);
    apply();
  });
  on('reload', () => {
    notify('');
    reload();
  });
  on('problem', notify);
  on('mended', () => notify(''));
  on('hello', (now) => {
    if (isLost) notify('');
    if (isLost && now !== version) reload();
    isLost = false;
  });
  events.addEventListener('error', () => {
    isLost = true;
    // A page on the presenter's own machine has its terminal beside it.
    if (lostText === '') return;
    setTimeout(() => { if (isLost) notify(lostText); }, 1500);
  });
};
connect();
`;
