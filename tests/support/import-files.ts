import type { StaffActor } from '@/auth/actor'
import { acceptImport } from '@/features/imports/accept-commands'
import { uploadImport } from '@/features/imports/commands'
import { getImport } from '@/features/imports/queries'
import { addDays, type Day } from '@/lib/dates'
import { asSystem } from './order-stage'

export type Rows = readonly string[]
type Kind = 'members' | 'orders'

const headings: Record<Kind, string> = {
  members: 'Organisationsnummer;Namn;Typ;Anställda;Sektor;Ort;Medlem från',
  orders: 'Organisationsnummer;Tjänst;Avropsdag;Genomförd;Antal tillfällen;Deltagare;I bruk från',
}

/** A file of semicolons, uploaded and looked at: its id and the hash of its plan. */
export async function anUploaded(admin: StaffActor, kind: Kind, rows: Rows) {
  const bytes = new Uint8Array(Buffer.from([headings[kind], ...rows].join('\n')))
  const uploaded = await uploadImport(admin, { kind, name: `${kind}.csv`, bytes })
  if (!uploaded.ok) throw new Error(uploaded.reason)
  return { importId: uploaded.value, ...(await lookedAt(admin, uploaded.value)) }
}

export async function lookedAt(admin: StaffActor, importId: string) {
  const view = await getImport(admin, importId, { page: 1 })
  if (!view?.preview) throw new Error(`The import ${importId} does not wait`)
  return { plan: view.preview.hash, preview: view.preview }
}

/** The same, and accepted. */
export async function anAccepted(admin: StaffActor, kind: Kind, rows: Rows): Promise<string> {
  const { importId, plan } = await anUploaded(admin, kind, rows)
  const accepted = await acceptImport(admin, { importId, plan })
  if (!accepted.ok) throw new Error(accepted.reason)
  return importId
}

/** The order that a file of one row made. */
export async function orderReadIn(importId: string): Promise<string> {
  const row = await asSystem(tx => tx.importedRow.findFirstOrThrow({ where: { importId } }))
  return row.orderId ?? ''
}

let days = 0

/** Each time another day, since one organisation ordered a service once a day. */
export function anEarlierDay(): Day {
  days += 1
  return addDays('2019-01-01', days)
}
