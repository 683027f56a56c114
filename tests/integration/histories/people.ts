import { actorFor, type Holder } from '@seed/factories/actors'
import { aMandate, type MandateRow } from '@seed/factories/mandate-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { aPerson, createPeopleSource, type PersonRow } from '@seed/factories/person-factory'
import type { SignedInActor } from '@/auth/actor'
import { makeActor, withActor } from '@/auth/doors'
import type { Day } from '@/lib/dates'
import { type Party, type UnionParty, unionParties } from '@/lib/party'
import { asSystem, type Stage, signatory } from '../../support/order-stage'
import type { View } from './view'

/** Someone who may press: by one mandate, or as what they are. */
export type Persona = {
  label: string
  personId: string
  name: string
  email: string
  holder?: Holder
  at: (now: Date) => SignedInActor
}

export type Standings = Record<UnionParty, 'present' | 'absent' | 'unclear'>

const source = createPeopleSource(7_001)
const FROM: Day = '2018-06-01'

export function holding(label: string, holder: Holder): Persona {
  const { personId, name, email } = holder
  return { label, personId, name, email, holder, at: now => actorFor(holder, now) }
}

/** Everyone who has to do with the organisation, and some who have not. */
export async function peopleOf(
  stage: Stage,
  member: Member,
  { standings, unions }: { standings: Standings; unions: View['unions'] },
): Promise<Persona[]> {
  const hr = holding('hr', signatory(member, 'employer'))
  const present = unionParties.filter(party => standings[party] === 'present')
  const own = present.map(party => holding(party, signatory(member, party)))
  const added = await addedTo(stage, member, { present, unions })
  return [hr, ...own, ...added, ...(await strangersTo(stage))]
}

/** A second of the employer's whose mandate ends, two who prepare, and one who acts for two unions. */
async function addedTo(
  stage: Stage,
  member: Member,
  { present, unions }: { present: UnionParty[]; unions: View['unions'] },
): Promise<Persona[]> {
  const people: PersonRow[] = []
  const mandates: MandateRow[] = []
  const invent = () => {
    const person = aPerson(source).at(`${member.key}-mer.example`).since(FROM).build()
    people.push(person)
    return person
  }
  const hold = (
    label: string,
    party: Party,
    person: PersonRow,
    asked: { until?: Day; prepares?: true } = {},
  ) => {
    const union = unions.find(one => one.party === party)?.id ?? null
    const mandate = aMandate().at(member).forParty(party, union).heldBy(person).from(FROM)
    if (asked.until) mandate.until(asked.until)
    if (asked.prepares) mandate.toPrepare()
    const { row, holder } = mandate.grantedBy(stage.world.registering.fourEyes).build()
    mandates.push(row)
    return holding(label, holder)
  }
  const [one, other] = present
  const both = invent()
  const added = [
    hold('hr-for-a-while', 'employer', invent(), { until: '2021-05-14' }),
    hold('hr-preparer', 'employer', invent(), { prepares: true }),
    ...(one ? [hold(`${one}-preparer`, one, invent(), { prepares: true })] : []),
    ...(one && other ? [hold(`both-as-${one}`, one, both), hold(`both-as-${other}`, other, both)] : []),
  ]
  await asSystem(tx => tx.person.createMany({ data: people }))
  await withActor(stage.admin(), tx => tx.mandate.createMany({ data: mandates }))
  return added
}

async function strangersTo(stage: Stage): Promise<Persona[]> {
  const { admin, deliverer } = stage.world
  const staff = stage.world.colleague('staff')
  const reader = await stage.reader()
  return [
    { label: 'staff', ...staff, at: now => actorFor(staff, now) },
    { label: 'admin', ...admin, at: now => actorFor(admin, now) },
    { label: 'deliverer', ...deliverer, at: now => actorFor(deliverer, now) },
    { label: 'reader', ...reader, at: now => makeActor({ ...reader, now }) },
    holding('hr-other', signatory(stage.away, 'employer')),
  ]
}

/** As a session makes it. Somebody without a mandate in force is a person like any other. */
export function actorOf(persona: Persona, now: Date, view: View): SignedInActor {
  const { holder } = persona
  const own = holder && view.mandates.find(one => one.id === holder.mandateId)
  if (!holder || !own || own.isRunning) return persona.at(now)
  const { personId, name, email } = holder
  const asked = { now, signedInAt: now, sessionId: null, locale: 'sv' as const }
  return makeActor({ personId, name, email, ...asked, assurance: 'mail_link', role: 'person' })
}
