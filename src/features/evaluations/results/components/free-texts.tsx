import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { FreeTexts as Found } from '@/features/evaluations/results/queries'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { WRITTEN_IN } from '@/lib/written'

export type FreeTextsProps = {
  found: Found
  serviceOf: (id: string) => LocalizedText | undefined
  /** The address of the texts after one. */
  href: (after: string) => string
}

/** The texts written to the secretariat, with the service and the side but never the author. */
export function FreeTexts({ found: { texts, next }, serviceOf, href }: FreeTextsProps) {
  const t = useTranslations('evaluations.freeTexts')
  const locale = useLocale()
  return (
    <Section title={t('title')} lead={t('lead')}>
      {texts.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="rows">
        {texts.map(({ id, serviceId, side, text }) => {
          const service = serviceOf(serviceId)
          return (
            <li key={id}>
              <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
                {text}
              </p>
              <p className="row-note mt-1">
                {[service && textIn(locale, service), side && t(`side.${side}`)].filter(Boolean).join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
      {next && (
        <p className="mt-4">
          <TextLink href={href(next)}>{t('more')}</TextLink>
        </p>
      )}
    </Section>
  )
}
