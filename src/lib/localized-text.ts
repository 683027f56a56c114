import { z } from 'zod'

const sentence = z.string().trim().min(1)

export const localizedTextSchema = z.object({ sv: sentence, en: sentence })
/** One text in both languages of the portal. */
export type LocalizedText = z.infer<typeof localizedTextSchema>

export function textIn(locale: string, text: LocalizedText): string {
  return locale === 'en' ? text.en : text.sv
}
