import { randomUUID } from 'node:crypto'
import { confirmErasure, erasePerson, withdrawErasure } from '@/features/personal-data/erasure/commands'
import { getErasure } from '@/features/personal-data/erasure/queries'
import { getFileOf, getOwnFile } from '@/features/personal-data/file/queries'
import { getDataOf, getOwnData } from '@/features/personal-data/kept/queries'
import { listLookReaders, listLooks, listOwnLooks } from '@/features/personal-data/looks/queries'
import { listPeople } from '@/features/personal-data/people/queries'
import { asSystem, NOW } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const adminsRead = { others: 'nothing', admin: 'rows' }
const itsHr = async (at: Targets) => at.owner.personId
const nobody = async () => ({ personId: randomUUID() as string })

/** Of the staff, at the page of the organisation's HR. */
async function aLook(at: Targets) {
  const lookId = randomUUID() as string
  const { personId } = at.owner
  const readerId = at.stage.staff().personId
  const seen = { personId, organisationId: at.member.id, party: 'employer' as const, page: 'order' as const }
  await asSystem(tx => tx.accessLog.create({ data: { ...seen, lookId, readerId, seenAt: NOW } }))
  return { lookId, personId }
}

async function somebodyWithoutMandate() {
  const personId = randomUUID() as string
  const email = `${personId}@ingenstans.example`
  await asSystem(tx => tx.person.createMany({ data: { id: personId, email, name: 'Ensam' } }))
  return { personId }
}

/** Personal data: each reads their own, and admins that of anybody. */
export const personalDataRows: Record<string, Row> = {
  'personal-data/looks/queries.listLooks': anyone(
    aLook,
    async (actor, { personId }) => (await listLooks(actor, { person: personId, page: 1 })).looks,
    adminsRead,
  ),
  'personal-data/looks/queries.listOwnLooks': signedIn(
    aLook,
    async (actor, { lookId }) => (await listOwnLooks(actor, {})).looks.filter(({ id }) => id === lookId),
    { others: 'nothing', employer: 'rows|nothing', foreigner: 'rows|nothing' },
  ),
  'personal-data/looks/queries.listLookReaders': anyone(
    async () => '',
    actor => listLookReaders(actor),
    { others: 'nothing', admin: 'public' },
  ),
  'personal-data/kept/queries.getOwnData': signedIn(
    itsHr,
    async actor => ({ email: (await getOwnData(actor)).person.email }),
    { others: 'public', parties: 'rows|nothing' },
  ),
  'personal-data/kept/queries.getDataOf': anyone(
    itsHr,
    (actor, personId) => getDataOf(actor, personId),
    adminsRead,
  ),
  // That it holds no other's rows is proved where its law is.
  'personal-data/file/queries.getOwnFile': signedIn(
    itsHr,
    async actor => ({ isOwn: (await getOwnFile(actor))?.includes(actor.email) }),
    { others: 'public' },
  ),
  'personal-data/file/queries.getFileOf': anyone(
    itsHr,
    (actor, personId) => getFileOf(actor, personId),
    adminsRead,
  ),
  'personal-data/people/queries.listPeople': anyone(
    async at => at.owner.email,
    async (actor, search) => (await listPeople(actor, { search, page: 1 })).people,
    adminsRead,
  ),
  'personal-data/erasure/queries.getErasure': anyone(
    itsHr,
    (actor, personId) => getErasure(actor, personId),
    adminsRead,
  ),
  'personal-data/erasure/commands.erasePerson': signedIn(
    somebodyWithoutMandate,
    (actor, person) => erasePerson(actor, person),
    { others: 'not_allowed', admin: 'nothing' },
  ),
  'personal-data/erasure/commands.confirmErasure': signedIn(
    nobody,
    (actor, person) => confirmErasure(actor, person),
    { others: 'not_allowed', admin: 'not_found' },
  ),
  'personal-data/erasure/commands.withdrawErasure': signedIn(
    nobody,
    (actor, person) => withdrawErasure(actor, person),
    { others: 'not_allowed', admin: 'not_found' },
  ),
}
