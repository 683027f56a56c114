import type { Surroundings } from '@/features/deliveries/clashes/rules'

/** Nothing that a time could clash with. */
export const nothing: Surroundings = {
  deliverer: null,
  ofOrganisation: [],
  period: { from: null, to: null },
  roundStartsOn: null,
  earlier: [],
  later: [],
  participants: null,
  most: null,
}
