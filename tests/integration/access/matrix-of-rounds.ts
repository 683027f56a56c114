import { planSessions } from '@/features/deliveries/series/commands'
import { listJointSeries } from '@/features/deliveries/series/queries'
import { listJoinedParts, listSessions } from '@/features/deliveries/sessions/queries'
import { jointMark } from '@/features/deliveries/sessions/together'
import { admitLate, changeRound, openRound } from '@/features/rounds/commands'
import { cancelRound, confirmRound, moveRound } from '@/features/rounds/decide-commands'
import { getRound, listRounds } from '@/features/rounds/queries'
import { passAll } from '../../support/clashes'
import { asSystem } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const dates = { lastOrderOn: '2024-08-30', goNoGoOn: '2024-09-01', startsOn: '2024-09-23' }
const places = { minimumPlaces: 1, maximumPlaces: 9 }
const reason = 'Vi väntar.'
const byStaff = { others: 'not_allowed', staff: 'done' }

export const roundRows: Record<string, Row> = {
  'rounds/queries.listRounds': anyone(
    async at => at.heldRound(),
    actor => listRounds(actor),
    { others: 'nothing', staff: 'public' },
  ),
  'rounds/queries.getRound': anyone(
    async at => (await at.heldRound()).roundId,
    (actor, id) => getRound(actor, id),
    { others: 'nothing', staff: 'rows' },
  ),
  'deliveries/sessions/queries.listSessions': anyone(
    async at => (await at.jointSession()).roundId,
    (actor, id) => listSessions(actor, id),
    { others: 'nothing', staff: 'rows' },
  ),
  'deliveries/series/queries.listJointSeries': anyone(
    async at => (await at.jointSession()).roundId,
    (actor, id) => listJointSeries(actor, id),
    { others: 'nothing', staff: 'rows' },
  ),
  'deliveries/series/commands.planSessions': signedIn(
    openSession,
    (actor, { roundId, ...row }) => {
      const rows = [{ ...row, on: aDay(), time: '09:00' }]
      return planSessions(actor, { roundId, place: 'Aulan', rows, ...passAll })
    },
    byStaff,
  ),
  'deliveries/sessions/queries.listJoinedParts': anyone(
    async at => (await at.jointSession()).occasion,
    (actor, occasion) => listJoinedParts(actor, occasion),
    { others: 'nothing', staff: 'rows' },
  ),
  // A round is no organisation's own: making one changes nothing of theirs.
  'rounds/commands.openRound': signedIn(
    async at => at.member.id,
    actor => openRound(actor, { service: 'fanga-tidiga-tecken', ...dates, ...places }),
    { others: 'not_allowed', staff: 'service_without_rounds' },
  ),
  'rounds/commands.changeRound': signedIn(
    async at => (await at.heldRound()).roundId,
    (actor, roundId) => changeRound(actor, { roundId, ...dates, startsOn: aDay(), ...places }),
    byStaff,
  ),
  'rounds/commands.admitLate': signedIn(
    at => at.lateRound(),
    (actor, { id, organisationId }) => admitLate(actor, { roundId: id, organisationId }),
    byStaff,
  ),
  'rounds/decide-commands.confirmRound': signedIn(
    async at => (await at.heldRound()).roundId,
    (actor, roundId) => confirmRound(actor, { roundId, reason }),
    byStaff,
  ),
  'rounds/decide-commands.cancelRound': signedIn(
    async at => (await at.heldRound()).roundId,
    (actor, roundId) => cancelRound(actor, { roundId, reason }),
    byStaff,
  ),
  'rounds/decide-commands.moveRound': signedIn(
    at => at.heldRound(),
    (actor, rounds) => moveRound(actor, { ...rounds, reason }),
    byStaff,
  ),
}

let days = 0

/** A start of its own for every change: no two rounds of a service start on one day. */
function aDay(): string {
  days += 1
  return new Date(Date.UTC(2025, 0, days)).toISOString().slice(0, 10)
}

/** The first session of a round as a form sees it now. */
async function openSession(at: Targets) {
  const { roundId, occasion } = await at.jointSession()
  const { sessionId } = occasion
  const parts = await asSystem(tx => tx.occasion.findMany({ where: { sessionId } }))
  const [first, ...others] = parts
  if (!first) throw new Error('The session has parts')
  return { roundId, occasionId: occasion.id, seen: jointMark([first, ...others]) }
}
