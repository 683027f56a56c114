import type { MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'

/** The facts that a service's sign is drawn from. */
export type SignFacts = { number: number; level: ServiceLevel; kinds: readonly MeasureKind[] }

type Drawn = { number: number; content: { levels: readonly ServiceLevel[]; kinds: readonly MeasureKind[] } }

/** A service is drawn as its first level says. */
export function signFacts({ number, content: { levels, kinds } }: Drawn): SignFacts {
  return { number, level: levels[0] ?? 'organisation', kinds }
}
