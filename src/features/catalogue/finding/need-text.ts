import { getTranslations } from 'next-intl/server'
import type { NeedAnswers } from '@/features/catalogue/finding/answers'

/** The answers as the first sentences about a need, to be changed in a form. Empty without answers. */
export async function needTextOf({ behov, skede, vilka, tid }: NeedAnswers): Promise<string> {
  const t = await getTranslations('finding.need')
  const sentences = [
    behov && t(`behov.${behov}`),
    skede && t(`skede.${skede}`),
    vilka && t(`vilka.${vilka}`),
    tid && t(`tid.${tid}`),
  ]
  return sentences.filter(Boolean).join(' ')
}
