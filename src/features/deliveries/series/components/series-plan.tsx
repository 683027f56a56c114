import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { LayoutForms } from '@/features/deliveries/series/components/layout-forms'
import { SeriesForm, type SeriesFormProps } from '@/features/deliveries/series/components/series-form'
import { readLayout, rowsOf } from '@/features/deliveries/series/layout'
import type { Address } from '@/lib/list-filter'

/** The days that a rule has laid out: its form leads there. */
const ROWS = 'dagarna'

type SeriesPlanProps = Omit<SeriesFormProps, 'rows'> & {
  /** The page's own address, and the rule in it. */
  path: string
  address: Address
  way: string | undefined
  /** To be read before the days are saved. */
  children?: ReactNode
}

/** A rule that lays the days out, and under it the days to be looked at and changed. One press saves them. */
export function SeriesPlan({ path, address, way, children, ...form }: SeriesPlanProps) {
  const t = useTranslations('deliveries.series')
  const { occasions, today } = form
  const layout = readLayout(address)
  const hasPlanned = occasions.some(({ status }) => status === 'planned')
  return (
    <>
      <Section title={t('rule')} lead={t('ruleLead')}>
        <LayoutForms path={`${path}#${ROWS}`} {...{ layout, hasPlanned, way }} />
      </Section>
      <Section id={ROWS} title={t('rows')}>
        {children}
        {/* A rule begins a form of its own. A refused one keeps its text, also where the plan has changed meanwhile. */}
        <SeriesForm key={JSON.stringify(layout)} {...form} rows={rowsOf(occasions, layout, today)} />
      </Section>
    </>
  )
}
