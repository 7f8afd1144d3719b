import type { RevealApi } from 'reveal.js';
import { startDeck } from './deck.ts';
import { startFollower } from './follower.ts';
import { startSpeaker } from './speaker.ts';

// The one script of a deck. The same page is the slides; with `?speaker` the speaker's view of them, with `?remote` that of
// the speaker's phone; with `?follow` the slides on a device of the audience.
declare const Reveal: RevealApi;

const [, view = 'slides'] = /^\?(speaker|remote|follow)\b/.exec(location.search) ?? [];
if (view === 'slides') void startDeck(Reveal);
else if (view === 'follow') void startFollower(Reveal);
else startSpeaker({ isRemote: view === 'remote' });
