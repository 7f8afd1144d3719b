/** True for a block set apart as a quotation is that says of itself what it is: "Tip: …", "Warning! …". Nobody is quoted there. */
export function isNotice(text: string): boolean {
  return /^(?:Tip|Hint|Note|Warning|Caution|Danger|Important|Remember)s?(?::|!| [–—-]) ?\S/.test(text.trim());
}
