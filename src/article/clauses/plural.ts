/** True for a noun in lower case that "they" stands for, by its form. */
export function isPlural(noun: string): boolean {
  return (
    /[^s]s$/.test(noun) || /^(?:people|(?:wo)?men|children|police|mice|feet|teeth|geese|cattle)$/.test(noun)
  );
}
