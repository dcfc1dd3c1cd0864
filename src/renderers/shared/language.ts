/** The office programs' names of languages: they want the region that BCP 47 leaves open. */

/** Regions where the likely one (as ICU has it) is not the one that is meant in Europe. */
const REGIONS: Readonly<Record<string, string>> = { en: 'GB', pt: 'PT' };

/** `lv` → `lv-LV`, `en` → `en-GB`; a tag that names its region, or is unknown, stays as it is. */
export function officeLanguage(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    const region = locale.region ?? REGIONS[locale.language] ?? locale.maximize().region;
    return region ? `${locale.language}-${region}` : locale.language;
  } catch {
    return 'en-GB';
  }
}
