import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { useResultCells, useResultColumns } from '@/features/evaluations/results/components/result-cells'
import type { ServiceResults } from '@/features/evaluations/results/rules'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type ServiceRow = { slug: string; name: LocalizedText; sign: SignFacts; results: ServiceResults }

/** Every service with answers enough, each a way to its own. */
export function ResultTable({ services }: { services: ServiceRow[] }) {
  const t = useTranslations('evaluations.results')
  const locale = useLocale()
  const columns = useResultColumns('service')
  const cells = useResultCells()
  if (services.length === 0) return <p className="text-ink-soft">{t('tooFew')}</p>
  return (
    <Table
      caption={t('byService')}
      captionHidden
      columns={columns}
      rows={services.map(({ slug, name, sign, results }) => ({
        key: slug,
        cells: cells(
          <WithSign service={sign}>
            <TextLink href={paths.adminEvaluations(slug)}>{textIn(locale, name)}</TextLink>
          </WithSign>,
          results.all,
        ),
      }))}
    />
  )
}
