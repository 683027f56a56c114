import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor, signedInActor } from '@/auth/current-actor'
import { fileOf } from '@/features/exports/file'
import { readTable } from '@/features/exports/queries'
import { noteFile } from '@/features/taken-files/commands'
import { answer } from '@/http/answer'
import { fileResponse } from '@/http/file-response'
import { fileRoute } from '@/http/file-route'
import { dayOf } from '@/lib/dates'
import { isExportedPage, isExportFormat } from '@/lib/export-address'
import { paths } from '@/lib/paths'

type Context = RouteContext<'/utdata/[...sida]'>

/** A list or the figures as a file, filtered as their page is. The proxy leads here from the page's own address. */
export const GET = fileRoute(async (request: NextRequest, { params }: Context) => {
  const page = `/${(await params).sida.join('/')}`
  const said = new URLSearchParams(request.nextUrl.searchParams)
  const [format, separator] = [said.get('format'), said.get('avskiljare')]
  if (!isExportedPage(page) || !isExportFormat(format)) notFound()
  said.delete('format')
  const actor = page === paths.statistics ? await currentActor() : await signedInActor()
  const table = await readTable(actor, page, Object.fromEntries(said))
  if (table === 'too_many_rows') return answer(request, 'tooManyRows', { status: 413 })
  if (!table) notFound()
  if (isSignedIn(actor) && page !== paths.statistics) {
    await noteFile(actor, { page, format, filter: said.toString(), rows: table.rows.length })
  }
  const { type, body } = await fileOf(table, { format, comma: separator === 'komma' })
  return fileResponse(body, { name: `${nameOf(page)}-${dayOf(actor.now)}.${format}`, type })
})

/** `/admin/avrop` is taken as `avrop`. */
function nameOf(page: string): string {
  return page.split('/').at(-1) ?? 'fil'
}
