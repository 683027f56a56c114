import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { AsOfField, type AsOfFieldProps } from '@/features/statistics/components/as-of-field'
import { paths } from '@/lib/paths'

export type AsOfFormProps = Omit<AsOfFieldProps, 'label'>

/** Chooses the day that the figures stand at; the address then says it for good. They open at the last month's end. */
export function AsOfForm(props: AsOfFormProps) {
  const { value, today, anyDay } = props
  const t = useTranslations('statistics')
  return (
    <form
      method="get"
      action={paths.statistics}
      noValidate
      data-print="hide"
      className="flex flex-wrap items-end gap-3"
    >
      <AsOfField label={t('asOf.label')} {...props} />
      <Button type="submit">{t('asOf.show')}</Button>
      {anyDay && value !== today && <TextLink href={paths.statisticsOn(today)}>{t('asOf.today')}</TextLink>}
    </form>
  )
}
