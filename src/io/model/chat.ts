import type { Answer, Ask, Message } from '../../article/model/ask.ts';

/** An OpenAI-compatible chat endpoint, and how long it may take. */
export interface ChatOptions {
  /** Base address, such as `http://127.0.0.1:11434/v1`, or the whole one of the chat completions. */
  readonly url: URL;
  /** Name of the model, as the endpoint knows it. */
  readonly model: string;
  /** Sent as a bearer token; null for an endpoint that wants none. */
  readonly key: string | null;
  /** Time for one answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told each request and its answer, without the key. */
  readonly onTurn?: ((turn: Turn) => void) | undefined;
}

/** One request, and the answer or what went wrong. */
export interface Turn {
  readonly messages: readonly Message[];
  readonly reply: string | null;
  readonly error: string | null;
}

/** Most bytes of an answer: many times the longest that the outline of a book needs. */
const mostBytes = 4_000_000;

/** Key for the endpoint, from the environment; null without one. */
export function readModelKey(): string | null {
  return process.env.LECTERN_MODEL_KEY || null;
}

/** A conversation with a chat endpoint. */
export function makeChat(options: ChatOptions): Ask {
  const { onTurn, signal } = options;
  return async (messages) => {
    let answer: Answer;
    try {
      answer = await send(messages, options);
    } catch (error) {
      signal.throwIfAborted();
      answer = { failure: describe(error, options) };
    }
    onTurn?.({
      messages,
      reply: null,
      error: null,
      ...('reply' in answer ? answer : { error: answer.failure }),
    });
    return answer;
  };
}

async function send(
  messages: readonly Message[],
  { url, model, key, timeoutMs, signal }: ChatOptions,
): Promise<Answer> {
  const response = await fetch(completionsOf(url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages, temperature: 0, seed: 1, stream: false }),
    // The key goes to the address that was given, and to no other.
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  if (!response.ok) {
    await response.body?.cancel();
    return { failure: `the endpoint answered ${response.status} ${response.statusText}`.trim() };
  }
  const body = await readBody(response);
  return body === null ? { failure: `the answer is longer than ${mostBytes / 1e6} MB` } : readAnswer(body);
}

function completionsOf(url: URL): URL {
  const whole = new URL(url);
  whole.hash = '';
  if (!/\/chat\/completions\/?$/.test(whole.pathname))
    whole.pathname = `${whole.pathname.replace(/\/$/, '')}/chat/completions`;
  return whole;
}

/** The text of a response; null where it is too long. */
async function readBody(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > mostBytes) return null;
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

function readAnswer(body: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { failure: 'the endpoint did not answer with JSON' };
  }
  const { choices } = (value ?? {}) as {
    choices?: { message?: { content?: unknown }; finish_reason?: unknown }[];
  };
  const choice = Array.isArray(choices) ? choices[0] : undefined;
  const content = choice?.message?.content;
  return typeof content === 'string'
    ? { reply: content }
    : { failure: 'the endpoint did not answer as a chat does' };
}

function describe(error: unknown, { url, timeoutMs }: ChatOptions): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `no answer within ${timeoutMs / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown }).code;
  return `${url.origin} cannot be reached${typeof code === 'string' ? ` (${code})` : ''}`;
}
