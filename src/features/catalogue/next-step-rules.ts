/** Who reads a service's page, as far as the next step depends on it. */
export type ServiceReader = 'anyone' | 'signatory' | 'preparer' | 'person' | 'staff' | 'other'

export type EngagedOrderStatus =
  | 'draft'
  | 'awaiting_signatures'
  | 'returned'
  | 'valid'
  | 'confirmed'
  | 'in_delivery'
  | 'delivered'
  | 'followed_up'
  | 'lapsed'

/** What the reader's organisation has of the service. `isOwnTurn`: the reader's own party has not signed. */
export type Engaged = {
  hasInterest: boolean
  order: { status: EngagedOrderStatus; isOwnTurn: boolean } | null
}

export type OfferedService = { canBeOrdered: boolean; canBeShownInterest: boolean; hasSuccessor: boolean }

export type OwnState =
  | 'none'
  | 'interest'
  | 'draft'
  | 'returned'
  | 'lapsed'
  | 'own_turn'
  | 'awaiting'
  | 'valid'
  | 'delivery'
  | 'delivered'

export type Press =
  | 'order'
  | 'order_again'
  | 'continue_draft'
  | 'correct'
  | 'sign'
  | 'open_order'
  | 'open_delivery'
  | 'show_interest'
  | 'see_interest'
  | 'successor'
  | 'ask_access'
  | 'see_interested'

/** Where the reader stands, the one thing to do next, and what may be done beside it. */
export type ServiceStep = { state: OwnState; press: Press | null; also: Press | null }

const NOTHING: Engaged = { hasInterest: false, order: null }

/** The one clear step for whoever reads: what has begun goes before what could begin. */
export function serviceStep(
  service: OfferedService,
  reader: ServiceReader,
  own: Engaged | null,
): ServiceStep {
  const engaged = own ?? NOTHING
  const successor = service.hasSuccessor && !service.canBeShownInterest ? 'successor' : null
  if (reader === 'staff') return { state: 'none', press: 'see_interested', also: successor }
  if (reader === 'other') return { state: 'none', press: successor, also: null }
  if (reader === 'person') return { state: 'none', press: 'ask_access', also: successor }
  if (engaged.order) return orderStep(service, reader === 'signatory', engaged.order, successor)
  return freshStep(service, engaged.hasInterest, successor)
}

function orderStep(
  service: OfferedService,
  canSign: boolean,
  { status, isOwnTurn }: NonNullable<Engaged['order']>,
  successor: 'successor' | null,
): ServiceStep {
  switch (status) {
    case 'draft':
      // A draft of what has ended leads nowhere; what takes over does.
      return service.canBeShownInterest
        ? { state: 'draft', press: 'continue_draft', also: null }
        : { state: 'draft', press: successor ?? 'open_order', also: successor && 'open_order' }
    case 'returned':
      return { state: 'returned', press: 'correct', also: null }
    case 'lapsed':
      return { state: 'lapsed', press: 'open_order', also: null }
    case 'awaiting_signatures':
      return isOwnTurn && canSign
        ? { state: 'own_turn', press: 'sign', also: null }
        : { state: isOwnTurn ? 'own_turn' : 'awaiting', press: 'open_order', also: null }
    case 'valid':
      return { state: 'valid', press: 'open_order', also: null }
    case 'confirmed':
    case 'in_delivery':
      return { state: 'delivery', press: 'open_delivery', also: null }
    default:
      return service.canBeOrdered
        ? { state: 'delivered', press: 'order_again', also: 'open_delivery' }
        : { state: 'delivered', press: successor ?? 'open_delivery', also: successor && 'open_delivery' }
  }
}

function freshStep(
  service: OfferedService,
  hasInterest: boolean,
  successor: 'successor' | null,
): ServiceStep {
  const interest = hasInterest ? 'see_interest' : service.canBeShownInterest ? 'show_interest' : null
  const state = hasInterest ? 'interest' : 'none'
  if (service.canBeOrdered) return { state, press: 'order', also: interest }
  return { state, press: successor ?? interest, also: successor && interest }
}
