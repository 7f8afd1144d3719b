/** One turn of a conversation with a model. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model said, or why it did not, in words for the user that hold no key and no text of the article. */
export type Answer = { readonly reply: string } | { readonly failure: string };

/** Sends a conversation and gives the answer; rejects only for what is no fault of the model, such as an interrupt. */
export type Ask = (messages: readonly Message[]) => Promise<Answer>;
