import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { takenByColleagues } from '@/auth/taken-by-colleague'
import { ButtonLink } from '@/components/ui/button'
import type { Duty } from '@/features/duties/duty'
import { passing } from '@/features/duties/duty-pages'
import { currentExchange } from '@/lib/exchange'
import { ANYWAY } from '@/lib/form-state'
import type { Address } from '@/lib/list-filter'
import { momentText } from '@/lib/time-text'

type ColleagueFirstProps = {
  actor: StaffActor
  duty: Duty
  /** The page's address, which may pass the colleague by. */
  asked: Address
  /** The duty's own address. */
  at: string
  /** The duty's forms. */
  children: ReactNode
}

/** Before a colleague's duty can be done it is told who has it and since when. To do it anyway is a choice of its own. */
export async function ColleagueFirst({ actor, duty, asked, at, children }: ColleagueFirstProps) {
  const isOthers = duty.ownerId !== null && duty.ownerId !== actor.personId
  const taken = isOthers ? (await takenByColleagues(actor, [duty.name])).get(duty.name) : undefined
  const [t, locale] = await Promise.all([getTranslations('duties.colleague'), getLocale()])
  const told = taken && (
    <p className="font-semibold">{t('took', { name: taken.name, at: momentText(locale, taken.at) })}</p>
  )
  // A form that was posted without script and refused is drawn once more, with the question and what was written. It
  // finds its answer by its place, so that place is the same with and without the line before it.
  if (!taken || asked[ANYWAY] === taken.id || currentExchange()?.posted) {
    return (
      <>
        {told}
        {children}
      </>
    )
  }
  return (
    <>
      {told}
      <p>{t('before', { name: taken.name })}</p>
      <ButtonLink href={`${passing(at, { [ANYWAY]: taken.id })}#syssla`} className="w-full">
        {t('anyway')}
      </ButtonLink>
    </>
  )
}
