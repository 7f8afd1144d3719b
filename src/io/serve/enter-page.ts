import { ownPage } from './own-page.ts';

// The ticket stands behind the `#` of the address, which no browser sends and no log has, and is gone from it at once.
const script = `
const told = document.querySelector('p');
const ticket = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const say = (text) => { told.textContent = text; };
const wrong = 'This code is not valid, or has been used. Scan the one that stands on the speaker’s screen now.';
if (ticket === '') say('Scan the code on the speaker’s screen.');
else
  fetch('enter', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ticket }) })
    .then(({ status }) => {
      if (status === 204) location.reload();
      else say(status === 429 ? 'Too many tries. Wait for a minute, and scan the code again.' : wrong);
    })
    .catch(() => say('The talk cannot be reached. Is this device in the same network?'));
`;

const style = `
html { color-scheme: light dark; height: 100%; }
body { display: grid; place-items: center; min-height: 100%; margin: 0; font: 1.25rem/1.5 system-ui, sans-serif; }
p { max-width: 24em; margin: 2rem; text-align: center; text-wrap: balance; }
`;

/** The page for who is not let in yet: it shows nothing of the talk, and brings the ticket of the address to the server. */
export const enterPage = ownPage({
  body: '<main><p role="status">One moment…</p></main>',
  script,
  style,
  allowed: ["connect-src 'self'"],
});
