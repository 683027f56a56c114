import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices } from '@/features/catalogue/queries'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { type FigureAsked, readFigureAddress } from '@/features/statistics/figure-address'
import { type FigureWords, figureWords } from '@/features/statistics/figure-words'
import { type FigureName, figureBySlug } from '@/features/statistics/figures'
import { cutsFreely, seesFigure } from '@/features/statistics/policy'
import { type AsOf, asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import type { Address } from '@/lib/list-filter'

export type AskedFigure = {
  name: FigureName
  asked: FigureAsked
  asOf: AsOf
  isFree: boolean
  words: FigureWords
  /** The services of the catalogue, by their names in addresses. */
  services: string[]
}

/** The figure that an address names, and the cut it asks for. Null where the actor does not see the figure. */
export async function readAskedFigure(
  actor: Actor,
  slug: string,
  address: Address,
): Promise<AskedFigure | null> {
  const name = figureBySlug(slug)
  if (!name || !seesFigure(actor, name)) return null
  const isFree = cutsFreely(actor)
  const asked = readFigureAddress(name, address, isFree)
  const [catalogue, start] = await Promise.all([listServices(actor), getProgrammeStart(actor)])
  const names = new Map(catalogue.map(({ slug: service, content }) => [service, content.name]))
  return {
    name,
    asked,
    asOf: asOfFrom(asked.per, dayOf(actor.now), start),
    isFree,
    words: figureWords(name, actor.locale, names),
    services: [...names.keys()],
  }
}
