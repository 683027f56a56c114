import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { StepText } from '@/features/journey/components/step-text'
import type { Station } from '@/features/journey/queries'
import type { Milestone } from '@/features/journey/rules'
import { textIn } from '@/lib/localized-text'

const columns = ['service', 'occasions', 'evaluation', 'follow_up'] as const

/** The services whose occasions have been held, with what came of each. */
export function DeliveredTable({ stations }: { stations: Station[] }) {
  const t = useTranslations('journey.pack')
  const locale = useLocale()
  const at = (station: Station, milestone: Milestone) => {
    const step = station.steps.find(one => one.milestone === milestone)
    return step ? <StepText step={step} station={station} coming={t('notYet')} /> : '–'
  }
  return (
    <Table
      caption={t('delivered')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`column.${name}`) }))}
      rows={stations.map(station => ({
        key: station.id,
        cells: {
          service: (
            <span className="hyphens-auto [&_.with-sign>span]:wrap-break-word">
              <WithSign service={station.service}>{textIn(locale, station.service.name)}</WithSign>
            </span>
          ),
          occasions: at(station, 'occasions'),
          evaluation: at(station, 'evaluation'),
          follow_up: at(station, 'follow_up'),
        },
      }))}
    />
  )
}
