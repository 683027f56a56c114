import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export type CallFilterProps = { services: { value: string; label: string }[]; chosen: string | undefined }

export function CallFilter({ services, chosen }: CallFilterProps) {
  const t = useTranslations('interest')
  return (
    <form method="get" action={paths.adminInterests} className="flex flex-wrap items-end gap-3">
      <FilterSelect
        name="tjanst"
        label={t('calls.filter')}
        value={chosen ?? ''}
        all={t('calls.allServices')}
        options={services}
      />
      <Button type="submit">{t('calls.show')}</Button>
    </form>
  )
}
