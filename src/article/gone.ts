/** Stands before an id whose sentence the article does not have any more: `gone.p3.s2`. */
const gone = 'gone.';

/** The id of a sentence that is gone; it names no sentence, even where another one has the number now. */
export function goneId(id: string): string {
  return isGone(id) ? id : `${gone}${id}`;
}

/** True for the id of a sentence that is gone. */
export function isGone(id: string): boolean {
  return id.startsWith(gone);
}
