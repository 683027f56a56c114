import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { type AskedFigure, readAskedFigure } from '@/features/statistics/asked-queries'
import { figureBySlug } from '@/features/statistics/figures'
import type { Address } from '@/lib/list-filter'

/**
 * The same for a page. It is missing where the actor does not see the figure. A guest is asked to sign in first, as some
 * figures are for those who have.
 */
export async function findFigurePage(actor: Actor, slug: string, address: Address): Promise<AskedFigure> {
  const found = await readAskedFigure(actor, slug, address)
  if (found) return found
  if (figureBySlug(slug)) await signedInActor()
  return notFound()
}
