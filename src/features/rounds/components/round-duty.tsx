import type { StaffActor } from '@/auth/actor'
import { CancelRoundForm, GoForm, MoveForm } from '@/features/rounds/components/decide-forms'
import { RoundFacts } from '@/features/rounds/components/round-facts'
import { RoundOrders } from '@/features/rounds/components/round-orders'
import { findRoundPage } from '@/features/rounds/find-round-page'
import { canBeCalledOff } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'

type RoundDutyProps = { actor: StaffActor; roundId: string }

const findRound = ({ actor, roundId }: RoundDutyProps) =>
  findRoundPage(actor, Promise.resolve({ id: roundId }))

/** The round as the staff read it before they decide. */
export async function RoundReading(props: RoundDutyProps) {
  const round = await findRound(props)
  return (
    <>
      <RoundOrders orders={round.orders} />
      <RoundFacts round={round} />
    </>
  )
}

/** It goes, moves or is called off. */
export async function RoundAct(props: RoundDutyProps) {
  const round = await findRound(props)
  const today = dayOf(props.actor.now)
  return (
    <>
      {round.status === 'planned' && <GoForm round={round} today={today} />}
      {canBeCalledOff(round, today) && (
        <div>
          <MoveForm round={round} />
          <CancelRoundForm round={round} />
        </div>
      )}
    </>
  )
}
