/** The reader of a service's page, as far as the next step depends on it. */
export type ServiceReader = 'anyone' | 'signatory' | 'preparer' | 'person' | 'staff' | 'other'

/** Where the reader's organisation stands with its order of a service. `own_turn`: their own party has not signed. */
export type OrderStanding =
  | 'draft'
  | 'returned'
  | 'lapsed'
  | 'own_turn'
  | 'awaiting'
  | 'valid'
  | 'delivery'
  | 'delivered'

/** Whether an order is still one to go on with: another would stand beside it. */
export function isUnderWay({ standing }: { standing: OrderStanding }): boolean {
  return standing !== 'delivered'
}

/** The order or interest of the reader's organisation. */
export type Engaged = { hasInterest: boolean; order: OrderStanding | null }

export type OfferedService = { canBeOrdered: boolean; canBeShownInterest: boolean; hasSuccessor: boolean }

export type OwnState = 'none' | 'interest' | OrderStanding

export type Press =
  | 'order'
  | 'order_again'
  | 'order_another'
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

/** The one clear step for the reader. An order or interest that has begun goes before one that could begin. */
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
  if (engaged.order) {
    return withAnother(service, orderStep(service, reader === 'signatory', engaged.order, successor), engaged)
  }
  return freshStep(service, engaged.hasInterest, successor)
}

function orderStep(
  service: OfferedService,
  canSign: boolean,
  state: OrderStanding,
  successor: 'successor' | null,
): ServiceStep {
  switch (state) {
    case 'draft':
      // A draft of what has ended leads nowhere; what takes over does.
      return service.canBeShownInterest
        ? { state, press: 'continue_draft', also: null }
        : { state, press: successor ?? 'open_order', also: successor && 'open_order' }
    case 'returned':
      return { state, press: 'correct', also: null }
    case 'own_turn':
      return { state, press: canSign ? 'sign' : 'open_order', also: null }
    case 'lapsed':
    case 'awaiting':
    case 'valid':
      return { state, press: 'open_order', also: null }
    case 'delivery':
      return { state, press: 'open_delivery', also: null }
    case 'delivered':
      return service.canBeOrdered
        ? { state, press: 'order_again', also: 'open_delivery' }
        : { state, press: successor ?? 'open_delivery', also: successor && 'open_delivery' }
  }
}

/** An order stands in the way of no other. Beside it stands what the service can be asked for now. */
function withAnother(service: OfferedService, step: ServiceStep, { hasInterest }: Engaged): ServiceStep {
  if (step.also) return step
  return { ...step, also: service.canBeOrdered ? 'order_another' : interestIn(service, hasInterest) }
}

function freshStep(
  service: OfferedService,
  hasInterest: boolean,
  successor: 'successor' | null,
): ServiceStep {
  const interest = interestIn(service, hasInterest)
  const state = hasInterest ? 'interest' : 'none'
  if (service.canBeOrdered) return { state, press: 'order', also: interest }
  return { state, press: successor ?? interest, also: successor && interest }
}

function interestIn(service: OfferedService, hasInterest: boolean): Press | null {
  if (hasInterest) return 'see_interest'
  return service.canBeShownInterest ? 'show_interest' : null
}
