import { getLocale, getTranslations } from 'next-intl/server'
import type { NeedAnswers } from '@/features/catalogue/finding/answers'
import { capitalised } from '@/lib/capitalised'

/** The reader's own words and the answers, as the first sentences about a need. Empty without answers. */
export async function needTextOf({ om, behov, skede, vilka, tid }: NeedAnswers): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('finding.need'), getLocale()])
  const sentences = [
    om && capitalised(asSentence(om), locale),
    behov && t(`behov.${behov}`),
    skede && t(`skede.${skede}`),
    vilka && t(`vilka.${vilka}`),
    tid && t(`tid.${tid}`),
  ]
  return sentences.filter(Boolean).join(' ')
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
