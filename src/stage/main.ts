import type { RevealApi } from 'reveal.js';
import { startDeck } from './deck.ts';
import { startSpeaker } from './speaker.ts';

// The one script of a deck: the same page is the slides, and with `?speaker` the speaker's view of them.
declare const Reveal: RevealApi;

if (/^\?speaker\b/.test(location.search)) startSpeaker();
else void startDeck(Reveal);
