import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageLinks } from '@/components/ui/page-links'
import { TextLink } from '@/components/ui/text-link'
import { daysBetween } from '@/features/duties/age'
import { DutyChips } from '@/features/duties/components/duty-chips'
import type { Duties, Duty, Workplace } from '@/features/duties/duty'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { CHOSEN, workplaceAt } from '@/features/duties/duty-pages'
import { isOverdue } from '@/features/duties/rules'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'

type Shown = { filter: DutyFilter; now: Date; personId: string }
export type DutyListProps = Shown & {
  workplace: Workplace
  sign: (duty: Duty) => ReactNode
  /** The steps for the chosen rows. */
  bar: ReactNode
}

/** All that waits, by what one does; of each kind the longest wait first. */
export function DutyList({ workplace, sign, bar, ...shown }: DutyListProps) {
  const t = useTranslations('duties')
  const { groups, counts, open, pageSize } = workplace
  const { filter } = shown
  const total = groups[0]?.total ?? 0
  return (
    <section aria-label={t('list')} className="flex flex-col gap-5">
      <DutyChips filter={filter} counts={counts} />
      {groups.length === 0 && <Calm hasOthers={counts.all > 0} />}
      {groups.map(group => (
        <DutyGroup key={group.kind} group={group} {...shown}>
          {group.shown.map(duty => (
            <DutyRow key={duty.name} duty={duty} isOpen={duty.name === open?.name} {...shown}>
              {sign(duty)}
            </DutyRow>
          ))}
        </DutyGroup>
      ))}
      {filter.kind && (
        <PageLinks
          total={total}
          pageSize={pageSize}
          page={filter.page}
          href={page => workplaceAt({ ...filter, page })}
        />
      )}
      {groups.length > 0 && bar}
    </section>
  )
}

type DutyGroupProps = Shown & { group: Duties; children: ReactNode }

function DutyGroup({ group: { kind, shown, total }, filter, children }: DutyGroupProps) {
  const t = useTranslations('duties')
  const headingId = `syssla-${kind}`
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="duty-group">
        {t(`group.${kind}`)} <span className="font-normal text-ink-soft tabular-nums">{total}</span>
      </h2>
      <ol className="duty-rows">{children}</ol>
      {!filter.kind && total > shown.length && (
        <TextLink href={workplaceAt({ ...filter, kind, page: 1 })} className="inline-block py-2 text-sm">
          {t('seeAll', { count: total, kind: t(`group.${kind}`) })}
        </TextLink>
      )}
    </section>
  )
}

type DutyRowProps = Shown & { duty: Duty; isOpen: boolean; children: ReactNode }

function DutyRow({ duty, isOpen, filter, now, personId, children }: DutyRowProps) {
  const t = useTranslations('duties')
  const party = useTranslations('common.party')
  const locale = useLocale()
  const { kind, organisation, service, since, owner } = duty
  const isLate = isOverdue({ kind, since: dayOf(since) }, dayOf(now))
  const whose = duty.ownerId === personId ? t('yours') : owner
  const name = service && textIn(locale, service.name)
  const title = organisation ?? name ?? t('portal')
  const notes = [organisation && name, duty.party && party(duty.party), whose].filter(Boolean)
  return (
    <li>
      <input
        type="checkbox"
        name="sak"
        value={duty.name}
        form={CHOSEN}
        aria-label={t('mark', { title: [title, name].filter(Boolean).join(', ') })}
      />
      <Link href={workplaceAt(filter, duty)} aria-current={isOpen ? 'true' : undefined} data-duty>
        <span className="duty-sign">{children}</span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">{title}</span>
          <span className="block truncate text-xs text-ink-soft first-letter:uppercase">
            {notes.join(' · ')}
          </span>
        </span>
        <span className={classNames('duty-age', isLate && 'duty-late')}>
          {t('age', { days: daysBetween(since, now) })}
          {isLate && <span>{t('late')}</span>}
        </span>
      </Link>
    </li>
  )
}

function Calm({ hasOthers }: { hasOthers: boolean }) {
  const t = useTranslations('duties.calm')
  const all = hasOthers && <TextLink href={workplaceAt({ page: 1 })}>{t('show')}</TextLink>
  return (
    <EmptyState title={t('title')} action={all || undefined}>
      <p>{t(hasOthers ? 'filtered' : 'all')}</p>
    </EmptyState>
  )
}
