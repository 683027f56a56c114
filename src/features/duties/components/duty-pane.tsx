import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Fragment, type ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { classNames } from '@/components/class-names'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { ColleagueFirst } from '@/features/duties/components/colleague-first'
import { DutyOwner } from '@/features/duties/components/duty-owner'
import type { Duty } from '@/features/duties/duty'
import { pageOfDuty } from '@/features/duties/duty-pages'
import type { Address } from '@/lib/list-filter'
import { textIn } from '@/lib/localized-text'
import { formsLeadTo, withWay } from '@/lib/onward'

export type DutyPaneProps = {
  duty: Duty
  actor: StaffActor
  /** The page's address. */
  asked: Address
  /** The list, this duty, and the one after it. */
  ways: { back: string; own: string; next: string | null }
  /** Tells of the last deed. */
  notice: ReactNode
  reading: ReactNode
  act: ReactNode
}

/**
 * One duty: enough of what it is about to decide, and the one thing to do. All forms are of that duty alone. The next
 * one gets them afresh: nothing that was typed or refused goes with its reader.
 */
export function DutyPane({ duty, actor, asked, ways, notice, reading, act }: DutyPaneProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const service = duty.service && textIn(locale, duty.service.name)
  const toDo = t(duty.isSelfLed ? 'handOver' : `group.${duty.kind}`)
  const joint = duty.jointFor > 0 && t('joint', { count: duty.jointFor })
  return (
    <>
      <section aria-label={t('pane')} className="duty-reading">
        <p className="flex justify-between gap-4 lg:hidden">
          <TextLink href={ways.back}>{t('back')}</TextLink>
          <TextLink href="#syssla">{t('toAct')}</TextLink>
          {ways.next && <TextLink href={ways.next}>{t('next')}</TextLink>}
        </p>
        {notice}
        <header>
          <h2 tabIndex={-1} className="text-2xl focus:outline-none" data-open>
            {duty.organisation ?? service ?? t('portal')}
          </h2>
          <p className="text-ink-soft">
            {[toDo, duty.organisation && service, joint].filter(Boolean).join(' · ')}
          </p>
        </header>
        <Fragment key={duty.name}>{reading}</Fragment>
      </section>
      <section
        key={duty.name}
        id="syssla"
        aria-label={t('act')}
        className={classNames('duty-act', Boolean(notice) && 'not-pressed-yet')}
        data-act
      >
        <ColleagueFirst {...{ actor, duty, asked }} at={ways.own}>
          {act}
        </ColleagueFirst>
        <div className="flex flex-col gap-2 border-t border-line pt-4 text-sm">
          <DutyOwner {...{ actor, duty }} />
          <TextLink href={pageOfDuty(duty)}>{t('wholePage')}</TextLink>
        </div>
      </section>
    </>
  )
}

/** Where a duty is done on a page of its own. Its form leads back here; a file is read in by several. */
export async function WholePage({ duty }: { duty: Duty }) {
  const [t, way] = await Promise.all([getTranslations('duties'), formsLeadTo()])
  return (
    <ButtonLink href={withWay(pageOfDuty(duty), duty.kind === 'import' ? undefined : way)} variant="primary">
      {t('wholePage')}
    </ButtonLink>
  )
}

type NoDutyProps = { first: string | null; notice: ReactNode; isGone: boolean }

/** In the pane's place: nothing is open yet, or what was to be opened no longer waits. */
export function NoDuty({ first, notice, isGone }: NoDutyProps) {
  const t = useTranslations('duties')
  const way = first && (
    <ButtonLink href={first} variant="primary">
      {t(isGone ? 'next' : 'choose.first')}
    </ButtonLink>
  )
  return (
    <section aria-label={t('pane')} className="duty-reading">
      {notice}
      {(isGone || first) && (
        <EmptyState title={t(isGone ? 'gone.title' : 'choose.title')} action={way || undefined}>
          <p>{t(isGone ? 'gone.text' : 'choose.text')}</p>
        </EmptyState>
      )}
    </section>
  )
}
