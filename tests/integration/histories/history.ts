import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import type { SignedInActor } from '@/auth/actor'
import type { OrderStatus } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import type { Result } from '@/lib/result'
import { NOW, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { actorOf, type Persona, peopleOf, type Standings } from './people'
import { look, type OrderView, type View } from './view'

/** Plain numbers that the acts read as they stand then; smaller ones are more usual, so that a failure shrinks. */
export type Step<Name extends string = string> = {
  act: Name
  /** Below `USUAL` one who has the right to, else anybody. */
  who: number
  which: number
  how: number
  /** The order that is meant, where that is not left to `which`. */
  order?: string
}

export const USUAL = 12

/** One organisation's life from an empty table, with an instant of its own. */
export type History = {
  stage: Stage
  member: Member
  people: Persona[]
  now: Date
  view: View
  /** The events so far, in words. */
  told: string[]
  strangers: number
  /** The texts that each person has had before them, by order. */
  read: Map<string, string[]>
}

/** The result of an act. Null when there was nothing to do it to. */
export type Done = { who: string; what: string; result: Result<unknown> } | null
export type Act = (history: History, step: Step) => Promise<Done>

const MOST_ORDERS = 4

export async function begin(stage: Stage, standings: Standings): Promise<History> {
  const inState = (state: string) =>
    entriesOf(standings).flatMap(([party, is]) => (is === state ? [party] : []))
  const builder = anOrganisation().withParties('employer', ...inState('present'))
  const member = await builder.withUnclear(...inState('unclear')).create(stage.world)
  const { unions } = await look(member.id, dayOf(NOW))
  const people = await peopleOf(stage, member, { standings, unions })
  const view = await look(member.id, dayOf(NOW))
  return { stage, member, people, now: NOW, view, told: [], strangers: 0, read: new Map() }
}

/** So that the jobs of later histories, which begin on the same day, have nothing to do for this one. */
export function putAside({ member }: History): Promise<unknown> {
  return asSuperuser(async client => {
    await client.query('UPDATE "Order" SET "deadlineOn" = NULL WHERE "organisationId" = $1', [member.id])
    await client.query('UPDATE "Mandate" SET "revokedAt" = "createdAt" WHERE "organisationId" = $1', [
      member.id,
    ])
    await client.query(
      `UPDATE "LocalParty" SET representation = 'unclear'
      WHERE "organisationId" = $1 AND representation = 'no_counterpart'`,
      [member.id],
    )
    await client.query('DELETE FROM graphile_worker._private_jobs')
  })
}

export function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length]
}

/** Mostly an order that stands as it must for what is about to be done. */
export function orderOf({ view }: History, step: Step, ...fitting: OrderStatus[]): OrderView | undefined {
  const meant = view.orders.find(order => order.id === step.order)
  if (meant) return meant
  const able = step.how < 8 ? view.orders.filter(order => fitting.includes(order.status)) : []
  return pick(able.length > 0 ? able : view.orders, step.which)
}

/** In what is told orders are numbered as they were begun. */
export function numberOf(orders: OrderView[], { id }: OrderView): string {
  const begun = orders.map(order => order.id).toSorted()
  return `order ${begun.indexOf(id) + 1}`
}

export function hasRoomForOrders({ view }: History): boolean {
  return view.orders.length < MOST_ORDERS
}

type Right = { party?: Party; signs?: true; notStandIn?: true; isStaff?: true; but?: string }

/** The presser: mostly someone with the described right, sometimes anybody at all. */
export function presser(
  history: History,
  step: Step,
  right: Right,
): { persona: Persona; actor: SignedInActor } {
  const { people, now, view } = history
  const able = people.filter(persona => hasRight(history, persona, right))
  const isUsual = step.who < USUAL && able.length > 0
  const persona = pick(isUsual ? able : people, isUsual ? step.who : step.who * 7 + step.how)
  if (!persona) throw new Error('Nobody is here')
  return { persona, actor: actorOf(persona, now, view) }
}

function hasRight({ member, view }: History, persona: Persona, right: Right): boolean {
  if (right.isStaff) return ['staff', 'admin'].includes(persona.label) && persona.personId !== right.but
  const { holder } = persona
  const mandate = view.mandates.find(one => one.id === holder?.mandateId)
  return (
    holder?.organisation.id === member.id &&
    mandate?.isRunning === true &&
    persona.personId !== right.but &&
    (!right.party || holder.party === right.party) &&
    (!right.signs || holder.canSign) &&
    (!right.notStandIn || !mandate.isStandIn)
  )
}

/** A new address, or that of someone who is here already: perhaps of another side. */
export function addressFor(history: History, how: number): { name: string; email: string } {
  if (how >= 7) return pick(history.people, how * history.told.length) ?? history.people[0] ?? nobody()
  history.strangers += 1
  const name = `Ny ${history.strangers}`
  return { name, email: `ny-${history.strangers}@${history.member.key}-till.example` }
}

function nobody(): never {
  throw new Error('Nobody is here')
}

function entriesOf(standings: Standings) {
  return Object.entries(standings) as [keyof Standings, string][]
}
