import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import { type ImportFilter, importFilter } from '@/features/imports/import-filter'
import { getImport, type ImportView } from '@/features/imports/queries'
import { idIn } from '@/lib/id-in'
import type { Address } from '@/lib/list-filter'

// A page and its title ask for the same file in one request. A file that waits is planned at each reading.
const getImportOnce = cache((actor: StaffActor, id: string, page: number, show: ImportFilter['show']) =>
  getImport(actor, id, { page, show }),
)

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The file that an address names, with the rows that it asks for. Ends in "not found" when there is none. */
export async function findImportPage(
  actor: StaffActor,
  { params, searchParams }: Asked,
): Promise<{ view: ImportView; filter: ImportFilter }> {
  const id = idIn((await params).id)
  const filter = importFilter.read(await searchParams)
  const view = id && (await getImportOnce(actor, id, filter.page, filter.show))
  return view ? { view, filter } : notFound()
}
