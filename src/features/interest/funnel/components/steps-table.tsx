import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type Steps, stages } from '@/features/interest/funnel/rules'
import { dayText } from '@/lib/day-text'

export type StepsTableProps = {
  caption: string
  what: 'organisation' | 'service'
  rows: { key: string; name: string; href: string; steps: Steps }[]
}

/** The rows behind the counts, with the day on which each step was first taken. */
export function StepsTable({ caption, what, rows }: StepsTableProps) {
  const t = useTranslations('interest.funnel')
  const locale = useLocale()
  return (
    <Table caption={caption} captionHidden>
      <TableHead columns={[{ label: t(what) }, ...stages.map(stage => ({ label: t(`stage.${stage}`) }))]} />
      <TableBody>
        {rows.map(({ key, name, href, steps }) => (
          <TableRow key={key}>
            <TableCell header>
              <TextLink href={href}>{name}</TextLink>
            </TableCell>
            {stages.map(stage => {
              const day = steps[stage]
              return (
                <TableCell key={stage} label={t(`stage.${stage}`)}>
                  {day ? dayText(locale, day) : t('notYet')}
                </TableCell>
              )
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
