import { type Party, parties } from '@/lib/party'
import { type History, orderOf, pick, type Step, USUAL } from './history'
import type { mandateActs } from './mandate-acts'
import type { orderActs } from './order-acts'
import type { partyActs } from './party-acts'
import type { OrderView } from './view'

type Leading = keyof typeof orderActs | keyof typeof mandateActs | keyof typeof partyActs

/**
 * The step that an order waits for, by someone who may take it. Without it, few histories would come far
 * enough for things to go wrong.
 */
export function onward(history: History, step: Step): Step<Leading> {
  const usual = { ...step, who: step.who % USUAL, how: step.how % 7 }
  // A valid order waits a while for the staff: much can still happen to it.
  const others = step.how < 7 ? history.view.orders.filter(order => order.status !== 'valid') : []
  const order = pick(others, step.which) ?? orderOf(history, usual)
  if (!order) return { ...usual, act: 'start' }
  const clearing = clearingFor(history, order)
  if (clearing) return { ...usual, which: 0, how: 0, ...clearing }
  return { ...usual, act: leadingOn(history, order, usual), order: order.id }
}

function leadingOn({ view }: History, order: OrderView, { how, which }: Step): Leading {
  const isBack = view.parties.some(one => order.leftOut.includes(one.party) && !one.isAbsent)
  switch (order.status) {
    case 'draft':
    case 'returned':
      return order.isWritten ? 'send' : 'save'
    case 'awaiting_signatures':
      // A left-out union is here, or its attestation has run out. The order is sent again, or signed as it
      // is.
      if (isBack && how < 3) return 'amend'
      // Now and then one of those that it left out turns up before the last has signed.
      if (!isBack && order.leftOut.length > 0 && which > 0 && how > 4)
        return how === 5 ? 'addUnion' : 'contest'
      return order.isOverdue && how > 2 ? 'lapse' : 'sign'
    case 'valid':
      return 'confirm'
    case 'lapsed':
      return 'reopen'
    case 'confirmed':
    case 'in_delivery':
      return 'deliver'
    default:
      return 'start'
  }
}

/** Obstacles that keep a party from being asked to sign, or from signing, are removed first. */
function clearingFor({ view }: History, order: OrderView): { act: Leading; which?: number } | undefined {
  const { status, isWritten, awaited } = order
  const isToBeSent = isWritten && (status === 'draft' || status === 'returned')
  const among: readonly Party[] = isToBeSent ? parties : awaited
  const party = view.parties.find(one => among.includes(one.party) && (one.isUnclear || one.isUnmanned))
  if (!party) return undefined
  if (party.isUnclear) {
    const attested = view.attestations.filter(one => !one.isConfirmed)
    const which = attested.findIndex(one => one.party === party.party)
    return which < 0 ? { act: 'attest' } : { act: 'confirmAttestation', which }
  }
  const which = view.invitations.findIndex(one => one.party === party.party)
  if (which < 0) return { act: 'invite', which: parties.indexOf(party.party) }
  return view.invitations[which]?.isMailed ? { act: 'accept', which } : { act: 'confirmInvitation' }
}
