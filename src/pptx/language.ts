/** A language with its region, as office programs name it, for example `de-DE`; the tag itself where none is known. */
export function fullTag(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return lang;
  }
}
