import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { Tag } from '@/components/ui/tag'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'
import type { DraftList } from '@/features/catalogue/editing/draft-content'
import { rowAnchor, rowMoves } from '@/features/catalogue/editing/rules'

export type ListSectionProps = {
  list: DraftList
  /** A key for each row, in its order. */
  rows: string[]
  obstacles: Obstacles
  children: (name: string, index: number) => ReactNode
}

/** A list of rows. Each button saves all that is written and then changes the list, so it needs no script. */
export function ListSection({ list, rows, obstacles, children }: ListSectionProps) {
  const t = useTranslations('editing')
  const why = obstacles.get(list)
  return (
    <Section
      id={list}
      title={t(`section.${list}`)}
      lead={t(`sectionLead.${list}`)}
      action={why && <Tag tone="warning">{t(`why.${why}`)}</Tag>}
    >
      <div className="flex flex-col gap-8">
        {rows.map((key, index) => (
          <fieldset
            key={key}
            id={rowAnchor(list, index)}
            className="min-w-0 border-s-2 border-line ps-4 sm:ps-6"
          >
            <legend className="float-start mb-3 font-serif text-xl">
              {t(`row.${list}`, { number: index + 1 })}
            </legend>
            <div className="clear-both flex flex-col gap-5">{children(`${list}[${index}]`, index)}</div>
            <RowButtons list={list} index={index} last={rows.length - 1} />
          </fieldset>
        ))}
        <div>
          <SubmitButton variant="secondary" name="intent" value={`${list}.add`}>
            {t(`add.${list}`)}
          </SubmitButton>
        </div>
      </div>
    </Section>
  )
}

type RowButtonsProps = { list: DraftList; index: number; last: number }

function RowButtons({ list, index, last }: RowButtonsProps) {
  const t = useTranslations('editing')
  const row = t(`row.${list}`, { number: index + 1 })
  const moves = rowMoves.filter(
    move => move === 'remove' || (move === 'up' && index > 0) || (move === 'down' && index < last),
  )
  return (
    <div className="-ms-3 mt-3 flex flex-wrap gap-x-1">
      {moves.map(move => (
        <SubmitButton key={move} variant="quiet" name="intent" value={`${list}.${index}.${move}`}>
          {t(`move.${move}`)}
          <span className="sr-only"> {row.toLowerCase()}</span>
        </SubmitButton>
      ))}
    </div>
  )
}
