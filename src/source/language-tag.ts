/** True for a language tag as browsers and readers know them, such as `en` or `pt-BR` (BCP 47), without extensions of one letter. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false; // such as en-US-US, which the runtime would refuse later
  }
}

/** The language tag that a page or a file gives, which may be written `pt_BR`; null where that is none. */
export function readLanguageTag(given: string): string | null {
  const tag = given.trim().replaceAll('_', '-');
  return isLanguageTag(tag) ? tag : null;
}
