import fc from 'fast-check'
import { type Step, USUAL } from './history'
import { mandateActs } from './mandate-acts'
import { orderActs } from './order-acts'
import { otherActs } from './other-acts'
import { partyActs } from './party-acts'
import type { Standings } from './people'

export const acts = { ...orderActs, ...mandateActs, ...partyActs, ...otherActs }
export type ActName = keyof typeof acts
/** An act, or whatever leads the first order on. */
export type StepName = ActName | 'onward'

/**
 * How often each is tried. Steps that lead on are usual. Steps that end an order or a mandate are rarer, but
 * never rare.
 */
const weights: Record<StepName, number> = {
  onward: 45,
  start: 3,
  save: 6,
  send: 3,
  sign: 14,
  decline: 4,
  reopen: 3,
  confirm: 4,
  copy: 2,
  deliver: 4,
  share: 3,
  particulars: 2,
  takeBack: 4,
  amend: 4,
  withdraw: 2,
  lapse: 8,
  return: 6,
  refuse: 4,
  cancel: 6,
  invite: 5,
  standIn: 4,
  accept: 10,
  leave: 1,
  confirmInvitation: 5,
  renewInvitation: 3,
  withdrawInvitation: 3,
  revoke: 3,
  endStandIn: 6,
  addUnion: 5,
  attest: 4,
  request: 3,
  askFor: 2,
  endUnion: 2,
  confirmAttestation: 4,
  contest: 4,
  grant: 5,
  denyAccess: 3,
  wait: 10,
  forceValid: 10,
  forge: 4,
}

const step = (act: StepName): fc.Arbitrary<Step<StepName>> =>
  fc.record({
    act: fc.constant(act),
    who: fc.nat({ max: Math.ceil(USUAL * 1.2) }),
    which: fc.constantFrom(0, 0, 0, 0, 1, 2),
    how: fc.nat({ max: 9 }),
  })

const someStep = fc.oneof(
  ...(Object.entries(weights) as [StepName, number][]).map(([act, weight]) => ({
    weight,
    arbitrary: step(act),
  })),
)

/** An empty step is nothing: it is there so that a failure shrinks by leaving steps out. */
export const someSteps = fc.array(fc.option(someStep, { freq: 1000 }), {
  minLength: 25,
  maxLength: 40,
  size: 'max',
})

const standing = fc.constantFrom<Standings['seko'][]>(
  'present',
  'present',
  'present',
  'present',
  'absent',
  'unclear',
)
export const someStandings: fc.Arbitrary<Standings> = fc.record({
  ofr_s_p_o: standing,
  saco_s: standing,
  seko: standing,
})
