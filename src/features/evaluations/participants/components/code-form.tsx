import { useTranslations } from 'next-intl'
import { FilterSearch } from '@/components/form/filter-form'
import { paths } from '@/lib/paths'

/** For somebody whose link leads nowhere: the code from the wall, typed once more. */
export function CodeForm({ typed = '' }: { typed?: string }) {
  const t = useTranslations('evaluations.participants')
  return (
    <search>
      <form method="get" action={paths.typedCode}>
        <FilterSearch name="kod" label={t('typeCode')} value={typed} submitLabel={t('openCode')} />
      </form>
    </search>
  )
}
