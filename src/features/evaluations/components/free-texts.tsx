import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { FreeText } from '@/features/evaluations/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** The texts written to the secretariat, with the side but never the author. */
export function FreeTexts({ texts }: { texts: FreeText[] }) {
  const t = useTranslations('evaluations.freeTexts')
  const format = useFormatter()
  if (texts.length === 0) return null
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="border-t border-line">
        {texts.map(({ id, side, text, at }) => (
          <li key={id} className="border-b border-line py-4">
            <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
              {text}
            </p>
            <p className="mt-1 text-sm text-ink-soft">
              {t(`side.${side}`)}, {format.dateTime(at, { dateStyle: 'long' })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
