import { useTranslations } from 'next-intl'
import { FilterSearch } from '@/components/form/filter-search'
import { isWholeCode } from '@/features/evaluations/participants/link-code'
import { paths } from '@/lib/paths'

/** For somebody who opened nothing: the code from the wall. One that was typed already is told what is wrong with it. */
export function CodeForm({ typed }: { typed: string }) {
  const t = useTranslations('evaluations.participants')
  const reasons = useTranslations('reasons')
  const error = isWholeCode(typed) ? reasons('evaluation_link_unknown') : t('wrongLength')
  return (
    <search>
      <form method="get" action={paths.typedCode}>
        <FilterSearch
          name="kod"
          label={t('typeCode')}
          value={typed}
          submitLabel={t('openCode')}
          error={typed ? error : undefined}
        />
      </form>
    </search>
  )
}
