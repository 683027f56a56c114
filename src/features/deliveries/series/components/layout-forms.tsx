import { useTranslations } from 'next-intl'
import { FilterDate, FilterSelect, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { type Layout, layoutNames } from '@/features/deliveries/series/layout'
import { paces, weekdays } from '@/features/deliveries/series/rules'
import { ONWARD_IN_ADDRESS } from '@/lib/onward'

export type LayoutFormsProps = { path: string; layout: Layout; hasPlanned: boolean; way: string | undefined }

/** Rules that lay the rows out below. Nothing is saved by them. */
export function LayoutForms({ path, layout, hasPlanned, way }: LayoutFormsProps) {
  const t = useTranslations('deliveries.series')
  const { time = '' } = layout
  const isMove = layout.days !== undefined || layout.weekday !== undefined
  return (
    <div className="flex flex-col gap-5">
      <FilterForm path={path} submitLabel={t('layOut')} inPairs>
        <KeptWay way={way} />
        <FilterDate name={layoutNames.from} label={t('from')} value={layout.from ?? ''} />
        <FilterDate type="time" name={layoutNames.time} label={t('time')} value={isMove ? '' : time} />
        <FilterSelect
          name={layoutNames.pace}
          label={t('pace')}
          value={layout.pace ?? ''}
          all={t('paces.template')}
          options={paces.slice(1).map(value => ({ value, label: t(`paces.${value}`) }))}
        />
      </FilterForm>
      {hasPlanned && <h3 className="text-lg">{t('moveTitle')}</h3>}
      {hasPlanned && (
        <FilterForm path={path} submitLabel={t('move')} inPairs>
          <KeptWay way={way} />
          <FilterText
            name={layoutNames.days}
            label={t('days')}
            value={layout.days === undefined ? '' : String(layout.days)}
          />
          <FilterSelect
            name={layoutNames.weekday}
            label={t('weekday')}
            value={layout.weekday === undefined ? '' : String(layout.weekday)}
            all={t('sameWeekday')}
            options={weekdays.map(value => ({ value: String(value), label: t(`weekdays.${value}`) }))}
          />
          <FilterDate type="time" name={layoutNames.time} label={t('newTime')} value={isMove ? time : ''} />
        </FilterForm>
      )}
    </div>
  )
}

/** Where what is saved at last leads on. */
function KeptWay({ way }: Pick<LayoutFormsProps, 'way'>) {
  return way && <input type="hidden" name={ONWARD_IN_ADDRESS} value={way} />
}
