import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { TextLink } from '@/components/ui/text-link'
import { daysOver } from '@/features/duties/age'
import { DutyChips } from '@/features/duties/components/duty-chips'
import { DutyGroup, DutyPartRows } from '@/features/duties/components/duty-group'
import { DutyRow } from '@/features/duties/components/duty-row'
import { alikeIn, type Duty, partsOf, titleOf, type Workplace, whichOf } from '@/features/duties/duty'
import type { ShownFilter } from '@/features/duties/duty-filter'
import { formerFor, workplaceAt } from '@/features/duties/duty-pages'
import { daysBetween } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'

type Shown = { filter: ShownFilter; now: Date; personId: string; open: Duty | null }
export type DutyListProps = Omit<Shown, 'open'> & {
  workplace: Workplace
  /** The steps for the rows that are ticked. */
  bar: ReactNode
}

/** All that waits, by what one does; of each kind the longest wait first. */
export function DutyList({ workplace, bar, ...shown }: DutyListProps) {
  const t = useTranslations('duties')
  const { groups, counts, total, open, pageSize } = workplace
  const factsOf = useFacts({ ...shown, open })
  const { filter } = shown
  return (
    <section aria-label={t('list')} className="flex flex-col gap-5">
      <DutyChips filter={filter} counts={counts} />
      {total === 0 && <Calm hasOthers={counts.all > 0} filter={filter} />}
      {groups.map(group => (
        <DutyGroup key={group.kind} {...{ group, filter, open }}>
          {partsOf(group).map(part => (
            <DutyPartRows key={part.name} part={part}>
              {factsOf(part.shown).map(facts => (
                <DutyRow
                  key={facts.name}
                  {...facts}
                  isOpen={facts.name === open?.name}
                  isChosen={filter.ticked?.includes(facts.name) ?? false}
                />
              ))}
            </DutyPartRows>
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
      {(groups.length > 0 || filter.ticked?.length) && bar}
    </section>
  )
}

/** All that the rows of a kind say. Those that would say the same also say which order and occasion each is about. */
function useFacts(shown: Shown) {
  const t = useTranslations('duties')
  const wordsOf = useWords(shown)
  const locale = useLocale()
  return (duties: readonly Duty[]) => {
    const rows = duties.map(duty => ({ duty, ...wordsOf(duty) }))
    const alike = alikeIn(rows, ({ title, notes }) => `${title} ${notes.join(' ')}`)
    return rows.map(row => {
      const { duty, notes, ...facts } = row
      const order = duty.jointFor > 1 ? 'orderAmong' : 'order'
      const which = alike.includes(row) ? whichOf(duty, locale, number => t(order, { number })) : []
      const mark = [facts.subject, ...which].filter(Boolean).join(', ') || t('portal')
      return { ...facts, notes: together([...which, ...notes]), mark: t('mark', { title: mark }) }
    })
  }
}

/** The last one never begins a line. */
function together(notes: string[]): string {
  return notes.join(' · ').replace(/ · (?=[^·]*$)/, '\u00a0·\u00a0')
}

/** A row by itself, in the reader's words. */
function useWords({ filter, now, personId, open }: Shown) {
  const t = useTranslations('duties')
  const party = useTranslations('common.party')
  const locale = useLocale()
  return (duty: Duty) => {
    const { kind, organisation, service, since, owner } = duty
    const [days, over] = [daysBetween(since, now), daysOver({ kind, since }, now)]
    const whose = duty.ownerId === personId ? t('yours') : owner
    const name = service && textIn(locale, service.name)
    const title = organisation ?? name ?? t('portal')
    const joint = duty.jointFor > 0 && t('joint', { count: duty.jointFor })
    const handOver = duty.isSelfLed && t('toHandOver')
    const reminded = duty.isReminded && t('reminded', { days })
    const about = [organisation && name, handOver, duty.party && party(duty.party), joint]
    const notes = [...about, reminded, whose].flatMap(one => one || [])
    return {
      name: duty.name,
      whose: whoseOf(duty, personId),
      // A row's address stays short. Where the page's script runs, it takes the ticks along.
      href: workplaceAt({ ...filter, ticked: undefined }, duty, formerFor(duty, filter, open)),
      title,
      notes,
      subject: titleOf(duty, locale),
      age: t('age', { days }),
      late: over > 0 && t('late', { over }),
      wait: t('wait', { days, over }),
      sign: service && { number: service.number, level: service.level, kinds: service.kinds },
    }
  }
}

/** Nothing is said of what nobody has taken. */
function whoseOf({ ownerId, isTaken }: Duty, personId: string) {
  if (ownerId === personId) return 'own' as const
  return isTaken ? ('taken' as const) : undefined
}

function Calm({ hasOthers, filter }: { hasOthers: boolean; filter: ShownFilter }) {
  const t = useTranslations('duties.calm')
  const all = hasOthers && (
    <TextLink href={workplaceAt({ page: 1, ticked: filter.ticked })}>{t('show')}</TextLink>
  )
  return (
    <EmptyState title={t('title')} action={all || undefined}>
      <p>{t(hasOthers ? 'filtered' : 'all')}</p>
    </EmptyState>
  )
}
