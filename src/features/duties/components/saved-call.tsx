import { getLocale, getTranslations } from 'next-intl/server'
import type { StaffActor } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { titleOf } from '@/features/duties/duty'
import { getDutySubject } from '@/features/duties/subject-queries'
import { doneIn } from '@/lib/done'
import type { Address } from '@/lib/list-filter'

/** `isLast`: the reader has no other call to take in the list. */
type SavedCallProps = { actor: StaffActor; asked: Address; isLast?: boolean }

/** The call that was just saved, by its name, and what the page shows now. */
export async function SavedCall({ actor, asked, isLast }: SavedCallProps) {
  const done = doneIn(asked.klart)
  if (done !== 'noted' && done !== 'interest_ended') return null
  const [t, locale, subject] = await Promise.all([
    getTranslations('duties.done'),
    getLocale(),
    getDutySubject(actor, `call.${asked.efter}`),
  ])
  const told = t('deedOf', { deed: t(`deed.${done}`), title: titleOf(subject, locale) || 'none' })
  return <DoneNotice text={`${told} ${t(isLast ? 'lastCall' : 'next')}`} />
}
