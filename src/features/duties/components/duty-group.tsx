import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { Duties, Duty, DutyPart } from '@/features/duties/duty'
import type { ShownFilter } from '@/features/duties/duty-filter'
import { workplaceAt } from '@/features/duties/duty-pages'
import { callFilter } from '@/features/interest/calls/call-filter'
import { paths } from '@/lib/paths'

type DutyGroupProps = { group: Duties; filter: ShownFilter; open: Duty | null; children: ReactNode }

/** The rows of a kind, how many wait, and the way to those that have no room here. There the open one stays open. */
export function DutyGroup({ group: { kind, shown, total }, filter, open, children }: DutyGroupProps) {
  const t = useTranslations('duties')
  const headingId = `syssla-${kind}`
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="duty-group">
        {t(`group.${kind}`)} <span className="font-normal text-ink-soft tabular-nums">{total}</span>
      </h2>
      {children}
      {!filter.kind && total > shown.length && (
        <TextLink
          href={workplaceAt(
            { ...filter, kind, page: 1 },
            shown.find(({ name }) => name === open?.name),
          )}
          className="inline-block py-2 text-sm"
          data-whole-kind
        >
          {t('seeAll', { count: total, kind: t(`group.${kind}`) })}
        </TextLink>
      )}
    </section>
  )
}

type DutyPartRowsProps = { part: DutyPart; children: ReactNode }

/** The rows of one part, under its name where there are two. */
export function DutyPartRows({ part: { name, count, shown }, children }: DutyPartRowsProps) {
  const t = useTranslations('interest.calls.turn')
  return (
    <>
      {name && (
        <h3 className="flex justify-between pt-3 pb-1 font-sans text-sm text-ink-soft">
          {/* Where there is no room for any of them, the call list has them. */}
          {shown.length > 0 ? (
            t(name)
          ) : (
            <TextLink href={callFilter.write(paths.adminInterests, { turn: name, page: 1 })}>
              {t(name)}
            </TextLink>
          )}{' '}
          <span className="tabular-nums">{count}</span>
        </h3>
      )}
      {shown.length > 0 && <ol className="duty-rows">{children}</ol>}
    </>
  )
}
