import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { Voice } from '@/features/interest/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** The texts of those who came after the first. The interest is theirs as much. */
export function InterestVoices({ voices }: { voices: Voice[] }) {
  const t = useTranslations('interest.voices')
  const party = useTranslations('common.party')
  const format = useFormatter()
  if (voices.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-5">
        {voices.map(voice => (
          <li key={voice.id} className="border-s-2 border-line-strong ps-5">
            <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
              {voice.need}
            </p>
            <p className="mt-1 text-sm text-ink-soft">
              {t('by', {
                name: voice.name,
                party: voice.party ? party(voice.party) : '',
                day: format.dateTime(voice.at, { dateStyle: 'long' }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
