import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/auth/actor'
import { type AskedFigure, readAskedFigure } from '@/features/statistics/asked-queries'
import type { Address } from '@/lib/list-filter'

/** The same for a page. It is missing where the actor does not see the figure. */
export async function findFigurePage(actor: Actor, slug: string, address: Address): Promise<AskedFigure> {
  const found = await readAskedFigure(actor, slug, address)
  if (!found) notFound()
  return found
}
