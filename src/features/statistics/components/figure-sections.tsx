import { useLocale, useTranslations } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { Section } from '@/components/layout/section'
import { KeyFigure } from '@/components/ui/key-figure'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { percent } from '@/features/statistics/report-paragraph'
import type { Share } from '@/features/statistics/rules'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'
import { useFormatter } from '@/messages/formatter'

type Props = { figures: ProgrammeFigures }

const reachKinds = ['interested', 'ordered', 'delivered'] as const

/** How many of the members the programme has reached, three times over. */
export function ReachFigures({ figures }: Props) {
  const t = useTranslations('statistics')
  const locale = useLocale()
  return (
    <Section title={t('reach.title')} lead={t('reach.lead', { members: figures.members })}>
      <div className="grid gap-8 sm:grid-cols-3">
        {reachKinds.map(kind => (
          <KeyFigure
            key={kind}
            value={percent(locale, figures.reach[kind])}
            denominator={t('reach.of', whole(figures.reach[kind]))}
            label={t(`reach.${kind}`)}
            note={t(`reach.${kind}Means`)}
          />
        ))}
      </div>
      <div className="mt-10">
        <BarChart
          title={t('reach.chart')}
          max={figures.members}
          rows={[
            { label: t('reach.members'), value: figures.members },
            ...reachKinds.map(kind => ({ label: t(`reach.${kind}`), value: figures.reach[kind].numerator })),
          ]}
          valueLabel={t('reach.organisations')}
        />
      </div>
    </Section>
  )
}

const deliveryKinds = ['deliveredServices', 'occasions', 'participants'] as const

export function DeliveryFigures({ figures }: Props) {
  const t = useTranslations('statistics')
  const format = useFormatter()
  const hides = figures.services.some(({ deliveredServices }) => deliveredServices === null)
  return (
    <Section title={t('deliveries.title')} lead={hides && t('deliveries.withHidden')}>
      <div className="grid gap-8 sm:grid-cols-3">
        {deliveryKinds.map(kind => (
          <KeyFigure
            key={kind}
            value={format.number(figures[kind])}
            label={t(`deliveries.${kind}`)}
            note={t(`deliveries.${kind}Means`)}
          />
        ))}
      </div>
    </Section>
  )
}

export function UniversityFigures({ figures }: Props) {
  const t = useTranslations('statistics')
  const locale = useLocale()
  const figure = useTranslations('figures')
  const { onTheWay, connected, numerator, denominator, share } = figures.iaAtUniversities
  if (numerator === null) {
    return (
      <Section title={t('ia.title')}>
        <p>{figure('fewBehind')}</p>
      </Section>
    )
  }
  const split =
    onTheWay === null || connected === null ? t('ia.hidden') : t('ia.split', { onTheWay, connected })
  return (
    <Section title={t('ia.title')}>
      <KeyFigure
        value={percent(locale, { share })}
        denominator={t('ia.of', { numerator, denominator })}
        label={t('ia.started')}
        note={
          <>
            <p>{split}</p>
            <p>{t('ia.means')}</p>
          </>
        }
      />
    </Section>
  )
}

/** `isFree`: the reader sees small groups, which others do not. */
export function ServiceFigures({ figures, isFree }: Props & { isFree: boolean }) {
  const t = useTranslations('statistics')
  const figure = useTranslations('figures')
  const locale = useLocale()
  const shown = figures.services.flatMap(({ slug, name, deliveredServices, occasions }) =>
    deliveredServices === null ? [] : [{ slug, name, deliveredServices, occasions }],
  )
  const hidden = figures.services.filter(service => service.deliveredServices === null)
  const hiddenNames = listText(
    locale,
    hidden.map(({ name }) => textIn(locale, name)).toSorted((one, other) => one.localeCompare(other, locale)),
  )
  return (
    <Section title={t('services.title')} lead={t('services.means')}>
      {shown.length > 0 ? (
        <BarChart
          title={t('services.chart')}
          rows={shown.map(service => ({
            label: textIn(locale, service.name),
            value: service.deliveredServices,
          }))}
          note={
            hidden.length > 0
              ? `${t('services.hidden', { services: hiddenNames })} ${figure('hiddenNote')}`
              : isFree && figure('onlyStaff')
          }
          categoryLabel={t('services.service')}
          valueLabel={t('deliveries.deliveredServices')}
        />
      ) : (
        <p className="text-ink-soft">{t('services.none')}</p>
      )}
    </Section>
  )
}

function whole({ numerator, denominator }: Share) {
  return { numerator, denominator }
}
