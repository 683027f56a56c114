import { useLocale, useTranslations } from 'next-intl'
import { cache, type ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { RemoveForm, UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { getUnconfirmed, type UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type DutyProps = { actor: StaffActor; id: string }

// The reading and the act stand in two places of one page.
const getUnconfirmedOnce = cache(getUnconfirmed)

const from = paths.adminUnconfirmed
const inRoom = { from, way: () => null, removes: false }

/** The text of somebody without a mandate. */
export async function UnconfirmedReading({ actor, id }: DutyProps) {
  const written = await getUnconfirmedOnce(actor, id)
  return written && <UnconfirmedList {...inRoom} written={[written]} />
}

/** The one to help, and the mail's subject. */
type Writer = { email: string; subject: string }
type Steps = (writer: Writer) => ReactNode

/** The help for the one who wrote it. Last comes the press that takes the text away. */
export async function UnconfirmedAct({ actor, id, steps }: DutyProps & { steps: Steps }) {
  const written = await getUnconfirmedOnce(actor, id)
  return written && <Help written={written} steps={steps} />
}

function Help({ written: { id, email, service }, steps }: { written: UnconfirmedView; steps: Steps }) {
  const t = useTranslations('interest.unconfirmed')
  const locale = useLocale()
  return (
    <>
      {steps({ email, subject: t('aboutYours', { service: textIn(locale, service.name) }) })}
      <RemoveForm id={id} from={from} label={t('removeText')} />
    </>
  )
}
