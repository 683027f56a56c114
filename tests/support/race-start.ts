import { randomUUID } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { type Party, parties } from '@/lib/party'
import { reading, type Stage } from './order-stage'
import { asSuperuser } from './sql'

/** The version that someone has read and is about to press on. */
export type Read = { orderId: string; versionHash: string }

// One order of each kind stands untouched for the copies.
const shelves = new WeakMap<Stage, Map<string, Promise<Read>>>()

/** An order that awaits just these parties. The first one is told; those after it are copies of its rows. */
export async function signedByAllBut(stage: Stage, member: Member, missing: Party[]): Promise<Read> {
  const shelf = shelves.get(stage) ?? new Map<string, Promise<Read>>()
  shelves.set(stage, shelf)
  const kind = [member.id, ...missing].join()
  const onShelf = shelf.get(kind) ?? toldForAllBut(stage, member, missing)
  shelf.set(kind, onShelf)
  const { orderId, versionHash } = await onShelf
  return { orderId: await copyOf(orderId), versionHash }
}

async function toldForAllBut(stage: Stage, member: Member, missing: Party[]): Promise<Read> {
  const signing = parties.filter(party => !missing.includes(party))
  const story = await anOrder()
    .by(member)
    .signedBy(...signing)
    .create(stage.world)
  return reading(story)
}

/** The same order once more, as it stands. Its events stay behind: a copy of them would break the chain. */
async function copyOf(orderId: string): Promise<string> {
  const id = randomUUID()
  const inNewVersion = `'versionId', md5(r."versionId"::text || $2)::uuid`
  const ofVersion = 'r."versionId" IN (SELECT id FROM "OrderVersion" WHERE "orderId" = $1)'
  const ofOrder = 'r."orderId" = $1'
  await asSuperuser(async client => {
    const copy = (table: string, which: string, changed: string) =>
      client.query(
        `INSERT INTO "${table}" SELECT copy.*
         FROM "${table}" r, jsonb_populate_record(r, jsonb_build_object(${changed})) copy
         WHERE ${which} AND $2::text IS NOT NULL`,
        [orderId, id],
      )
    await copy('Order', 'r.id = $1', `'id', $2::text, 'number', nextval('"Order_number_seq"')`)
    await copy('OrderVersion', ofOrder, `'id', md5(r.id::text || $2)::uuid, 'orderId', $2::text`)
    await copy('OrderVersionParty', ofVersion, inNewVersion)
    await copy('Signature', ofOrder, `'id', gen_random_uuid(), 'orderId', $2::text, ${inNewVersion}`)
  })
  return id
}
