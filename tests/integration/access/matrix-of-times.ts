import { answerSwitch, askForMode } from '@/features/deliveries/mode-switch/commands'
import { listModeSwitches } from '@/features/deliveries/mode-switch/queries'
import { answerTimes, chooseTime } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { listProposedTimes, listToPlan } from '@/features/deliveries/times/queries'
import { remindOfTimes } from '@/features/deliveries/times/remind-commands'
import { listWaitingTimes } from '@/features/deliveries/waiting-queries'
import { passAll } from '../../support/clashes'
import { anyone, type Row, signedIn } from './matrix-row'

const byStaff = {
  others: 'not_found',
  parties: 'not_allowed|not_found',
  staff: 'done',
  deliverer: 'not_allowed|not_found',
}

export const timeRows: Record<string, Row> = {
  'deliveries/times/propose-commands.proposeTimes': signedIn(
    at => at.occasion(),
    (actor, { id }) =>
      proposeTimes(actor, { occasionId: id, times: [{ on: '2021-05-26', time: '09:00' }], ...passAll }),
    byStaff,
  ),
  'deliveries/times/answer-commands.answerTimes': signedIn(
    at => at.proposed(),
    (actor, { proposalId }) => answerTimes(actor, { proposalId, suits: [1] }),
    { others: 'not_found', parties: 'done|not_found', staff: 'not_allowed' },
  ),
  'deliveries/times/answer-commands.chooseTime': signedIn(
    at => at.proposed(),
    (actor, { proposalId }) => chooseTime(actor, { proposalId, position: 1, place: 'Aulan', ...passAll }),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' },
  ),
  'deliveries/times/queries.listProposedTimes': anyone(
    async at => (await at.proposed()).deliveryId,
    (actor, id) => listProposedTimes(actor, id),
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'deliveries/times/remind-commands.remindOfTimes': signedIn(
    async at => (await at.longProposed()).occasionId,
    (actor, id) => remindOfTimes(actor, id),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' },
  ),
  'deliveries/times/queries.listToPlan': anyone(
    async at => (await at.fixedMode()).deliveryId,
    (actor, id) => listToPlan(actor, [id]),
    { others: 'nothing', staff: 'rows' },
  ),
  'deliveries/mode-switch/commands.askForMode': signedIn(
    async at => (await at.fixedMode()).occasionId,
    (actor, occasionId) => askForMode(actor, { occasionId, place: 'Aulan' }),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' },
  ),
  'deliveries/mode-switch/commands.answerSwitch': signedIn(
    at => at.askedMode(),
    (actor, { switchId }) => answerSwitch(actor, { switchId, says: 'yes' }),
    { others: 'not_found', parties: 'done|not_found', staff: 'not_allowed' },
  ),
  'deliveries/mode-switch/queries.listModeSwitches': anyone(
    async at => (await at.askedMode()).deliveryId,
    (actor, id) => listModeSwitches(actor, id),
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'deliveries/waiting-queries.listWaitingTimes': anyone(
    at => at.longProposed(),
    actor => listWaitingTimes(actor),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
}
