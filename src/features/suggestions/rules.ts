/** Suggestions never come from fewer organisations than this, and never without the number. */
export const LEAST_CASES = 5

/** The likeness between the others and the organisation: its type, or its size where those are too few. */
export type Likeness = 'type' | 'size'

/** Of the others alike that ordered one service, those that ordered the next within nine months. */
export type NextCount = {
  afterServiceId: string
  nextServiceId: string
  likeness: Likeness
  cases: number
  ordered: number
}

export type Offered = { id: string; canBeOrdered: boolean; canBeShownInterest: boolean }
/** The act that is possible now: an order, or else an interest. */
export type Way = 'order' | 'interest'

export type Suggestion<Service extends Offered> = {
  service: Service
  after: Service
  way: Way
  likeness: Likeness
  cases: number
  ordered: number
}

export type Known<Service extends Offered> = {
  services: readonly Service[]
  /** The services that the organisation has ordered, is drafting an order of, or has an active interest in. */
  taken: ReadonlySet<string>
}

/** Each service at most once, with its strongest reason. The service that most went on to comes first. */
export function suggest<Service extends Offered>(
  counts: readonly NextCount[],
  { services, taken }: Known<Service>,
): Suggestion<Service>[] {
  const suggestions = counts.flatMap(({ afterServiceId, nextServiceId, ...reason }) => {
    const service = services.find(one => one.id === nextServiceId)
    const after = services.find(one => one.id === afterServiceId)
    const way = service && wayTo(service)
    if (!service || !after || !way || taken.has(service.id) || reason.cases < LEAST_CASES) return []
    return [{ service, after, way, ...reason }]
  })
  const strongest = suggestions.toSorted(
    (one, other) => other.cases - one.cases || shareOf(other) - shareOf(one),
  )
  return strongest.filter(
    (one, index) => strongest.findIndex(other => other.service.id === one.service.id) === index,
  )
}

/** Null for a service that has closed: it is never suggested. */
export function wayTo(service: Offered): Way | null {
  if (service.canBeOrdered) return 'order'
  return service.canBeShownInterest ? 'interest' : null
}

function shareOf({ cases, ordered }: { cases: number; ordered: number }): number {
  return cases / ordered
}
