import { useLocale, useTranslations } from 'next-intl'
import { cache, type ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { getUnconfirmed, type UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type DutyProps = { actor: StaffActor; id: string }

// The reading and the act stand in two places of one page.
const getUnconfirmedOnce = cache(getUnconfirmed)

/** The text of somebody without a mandate. */
export async function UnconfirmedReading({ actor, id }: DutyProps) {
  const written = await getUnconfirmedOnce(actor, id)
  return written && <UnconfirmedList written={[written]} from={paths.adminUnconfirmed} way={() => null} />
}

/** The one to help, and the mail's subject. */
type Writer = { email: string; subject: string }
type Steps = (writer: Writer) => ReactNode

/** The help for the one who wrote it. */
export async function UnconfirmedAct({ actor, id, steps }: DutyProps & { steps: Steps }) {
  const written = await getUnconfirmedOnce(actor, id)
  return written && <Help written={written} steps={steps} />
}

function Help({ written: { email, service }, steps }: { written: UnconfirmedView; steps: Steps }) {
  const t = useTranslations('interest.unconfirmed')
  const locale = useLocale()
  return steps({ email, subject: t('aboutYours', { service: textIn(locale, service.name) }) })
}
