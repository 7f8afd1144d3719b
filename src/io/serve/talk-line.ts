import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub, Member, Role } from '../../talk/hub.ts';
import type { LiveEvents } from './live-events.ts';
import { readJson } from './read-json.ts';
import { makeServeKey, type ServeKey } from './serve-key.ts';

/** Carries what the windows of a talk say: to each along its stream of news, from each by requests. */
export interface TalkLine {
  /** Opens the stream of a window, and tells it by which key it may speak. */
  open(response: ServerResponse, role: Role): void;
  /** Takes what a window says; gives the status of the answer. */
  say(request: IncomingMessage): Promise<204 | 400 | 403 | 413 | 415 | 429>;
}

/** Requests of a window in a second; one that draws needs 60. */
const mostInSecond = 120;

/** Messages of one request. */
const mostMessages = 64;

interface Speaking {
  readonly key: ServeKey;
  readonly member: Member;
  second: number;
  requests: number;
}

/** A line between a hub and windows that listen to `events`. */
export function openTalkLine(hub: Hub, events: LiveEvents): TalkLine {
  const speaking = new Set<Speaking>();
  return {
    open: (response, role) => {
      const listener = events.add(response);
      if (!listener) return;
      const member = hub.join(role, (message) => listener.send('said', message));
      response.once('close', () => member.leave());
      // Who follows has nothing to say.
      if (role === 'follower') return;
      const each = { key: makeServeKey(), member, second: 0, requests: 0 };
      speaking.add(each);
      response.once('close', () => speaking.delete(each));
      listener.send('joined', each.key.secret);
    },
    say: async (request) => {
      const shown = request.headers['x-lectern-key'];
      // All are compared, so that the time of an answer tells nothing.
      const [found] = [...speaking].filter(({ key }) => typeof shown === 'string' && key.isMet(shown));
      if (!found) return 403;
      const second = Math.floor(performance.now() / 1000);
      if (found.second !== second) Object.assign(found, { second, requests: 0 });
      if (++found.requests > mostInSecond) return 429;
      const body = await readJson(request);
      if ('refusal' in body) return body.refusal;
      const { data } = body;
      if (!Array.isArray(data) || data.length > mostMessages) return 400;
      return data.map((each) => found.member.say(each)).every(Boolean) ? 204 : 400;
    },
  };
}
