import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { CallFacts } from '@/features/interest/calls/components/call-facts'
import { InterestVoices } from '@/features/interest/components/interest-voices'
import { DialogueForm } from '@/features/interest/dialogue/components/dialogue-form'
import { DialogueLog } from '@/features/interest/dialogue/components/dialogue-log'
import { findCallPage } from '@/features/interest/find-interest-page'
import { dayOf } from '@/lib/dates'

type CallDutyProps = { actor: StaffActor; interestId: string }

const findCall = ({ actor, interestId }: CallDutyProps) =>
  findCallPage(actor, Promise.resolve({ id: interestId }))

/** The interest as the staff read it before they call. */
export async function CallReading(props: CallDutyProps) {
  const call = await findCall(props)
  const today = dayOf(props.actor.now)
  return (
    <>
      <CallFacts call={call} />
      <InterestVoices voices={call.voices} />
      <Talks>
        <DialogueLog
          interestId={call.id}
          dialogues={call.dialogues}
          serviceNames={new Map()}
          today={today}
          removeKey={randomUUID()}
        />
      </Talks>
    </>
  )
}

function Talks({ children }: { children: ReactNode }) {
  return <Section title={useTranslations('interest')('dialogue.title')}>{children}</Section>
}

/** Notes what was said. */
export async function CallAct(props: CallDutyProps) {
  const { id, dialogues, state } = await findCall(props)
  return (
    <DialogueForm
      interestId={id}
      today={dayOf(props.actor.now)}
      idempotencyKey={randomUUID()}
      canEnd={state === 'active'}
      notes={dialogues.length}
    />
  )
}
