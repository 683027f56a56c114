/** What an organisation is called in the reader's language: each has a name in both. */
export function organisationName(locale: string, { name, nameEn }: { name: string; nameEn: string }): string {
  return locale === 'en' ? nameEn : name
}
