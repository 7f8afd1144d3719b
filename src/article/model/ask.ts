/** One turn of a conversation with a model. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Sends a conversation and gives the answer; rejects with a `ModelError` that says what went wrong. */
export type Ask = (messages: readonly Message[]) => Promise<string>;

/** A model that did not answer, or not in a way that can be used. The message has no key and no text of the article. */
export class ModelError extends Error {}
