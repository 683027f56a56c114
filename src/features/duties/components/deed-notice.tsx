import { getLocale, getTranslations } from 'next-intl/server'
import type { StaffActor } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { TextLink } from '@/components/ui/text-link'
import { OwnerForm } from '@/features/duties/components/owner-form'
import {
  holderSet,
  invitedNow,
  leftOf,
  othersAfter,
  timeSet,
  timesSet,
  toldTitle,
} from '@/features/duties/deed-facts'
import type { Duty } from '@/features/duties/duty'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { isOwnerDeed, wordFor } from '@/features/duties/duty-pages'
import { type DutyKind, deliveryOf } from '@/features/duties/rules'
import { type DutySubject, getDutySubject } from '@/features/duties/subject-queries'
import { type Done, doneIn, withDone } from '@/lib/done'
import type { Address } from '@/lib/list-filter'
import { formerOwnerIn, pageOfDeed } from '@/lib/onward'

type DeedNoticeProps = { actor: StaffActor; asked: Address; filter: DutyFilter; open: Duty | null }

/** The last deed and its subject, and the way there. Where a press takes it back, that press. */
export async function DeedNotice({ actor, asked, filter, open }: DeedNoticeProps) {
  const done = doneIn(asked.klart)
  const [t, locale, subject] = await Promise.all([
    getTranslations('duties.done'),
    getLocale(),
    findSubject(actor, filter, { done, open }),
  ])
  const word = wordFor(done, filter, open)
  const says = word === 'stays' && leavesInvite(done, open) ? 'inviteLeft' : word
  const page = pageOfDeed(asked)
  const isOfOwner = isOwnerDeed(word)
  const key = `deed.${deedOf(done, subject)}` as 'deed.done'
  const set = holderSet(done, subject) ?? timeSet(done, subject, locale) ?? invitedNow(done, subject)
  const deed = set
    ? t(set.key, set)
    : t.has(key)
      ? t(key, { name: subject.caseOwner ?? '' })
      : t('deed.other')
  const told = t('deedOf', { deed, title: toldTitle(done, subject, locale) || 'none' })
  const times = timesSet(done, subject, locale)
  const days = times && t('times', times)
  const others = othersAfter(done, subject, locale)
  const left = word === 'stays' ? leftOf(subject, locale) : null
  const onward = left ? t('unplanned', left) : t(says, ownerOf(open))
  return (
    <DoneNotice
      key={`${asked.efter} ${asked.klart}`}
      done={done}
      text={
        isOfOwner ? onward : [told, days, others && t(others.key, others), onward].filter(Boolean).join(' ')
      }
    >
      {page && !isOfOwner && (
        <p>
          <TextLink href={receiptAt(page, done)}>{t('look')}</TextLink>
        </p>
      )}
      {isOfOwner && <OwnerUndone {...{ actor, asked, open }} label={t('undo')} />}
    </DoneNotice>
  )
}

type OwnerUndoneProps = Pick<DeedNoticeProps, 'actor' | 'asked' | 'open'> & { label: string }

/** The press that makes it whose it was. */
function OwnerUndone({ actor, asked, open, label }: OwnerUndoneProps) {
  return (
    open && (
      <div className="w-fit">
        <OwnerForm duty={open} personId={actor.personId} label={label} former={formerOwnerIn(asked)} />
      </div>
    )
  )
}

/** One that people lead themselves is given, not held. */
function deedOf(done: Done | null, { isSelfLed }: DutySubject) {
  return done === 'done' && isSelfLed ? 'given' : done
}

/** Whose it is now. To take a part of a delivery is to take all of it. */
function ownerOf(open: Duty | null) {
  return { name: open?.owner ?? '', whole: String(open !== null && deliveryOf(open) !== null) }
}

const leavingInvite: readonly DutyKind[] = ['contested', 'unmanned', 'unclear']

/** Its union was named, and the party waits for somebody who can sign. */
function leavesInvite(done: Done | null, open: Duty | null): boolean {
  return done === 'union_added' && open !== null && leavingInvite.includes(open.kind)
}

/** Of a plan the page that shows the deed says more. */
function receiptAt(page: string, done: Done | null): string {
  return done === 'planned' || done === 'moved' || done === 'scheduled' ? withDone(page, done) : page
}

type SubjectAsked = DutySubject | Promise<DutySubject>
type Met = { done: Done | null; open: Duty | null }

/** Read again also where it still waits: a delivery's occasion has got its time, or a party its union. */
function findSubject(actor: StaffActor, { after = '' }: DutyFilter, { done, open }: Met): SubjectAsked {
  const tells = done === 'union_added' || done === 'times_proposed'
  const isSame = open && open.name === after && open.kind !== 'plan' && !tells
  return isSame ? { ...open, occasion: null, unplanned: [] } : getDutySubject(actor, after)
}
