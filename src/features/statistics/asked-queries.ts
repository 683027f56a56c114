import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices } from '@/features/catalogue/queries'
import { getProgrammeStart, listRoundStarts } from '@/features/statistics/cell-queries'
import { type FigureAsked, readFigureAddress, withinYears } from '@/features/statistics/figure-address'
import { type FigureWords, figureWords, type ServiceNames } from '@/features/statistics/figure-words'
import { type FigureName, figureBySlug } from '@/features/statistics/figures'
import { cutsFreely, dayFor, seesFigure } from '@/features/statistics/policy'
import { type AsOf, asOfFrom, yearsBetween } from '@/features/statistics/rules'
import { type Day, dayOf } from '@/lib/dates'
import type { Address } from '@/lib/list-filter'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'

export type AskedFigure = {
  name: FigureName
  asked: FigureAsked
  asOf: AsOf
  /** The first day of the programme; null before it. */
  start: Day | null
  isFree: boolean
  /** The years that the figure over time may be narrowed to, the last first. */
  years: string[]
  words: FigureWords
  /** The services of the catalogue, by their names in addresses. */
  services: string[]
  /** The services that the figure is about alone; null where it is about all. */
  only: string | null
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
  const read = readFigureAddress(name, address, isFree)
  const [catalogue, names, start] = await Promise.all([
    listServices(actor),
    readNames(actor, name),
    getProgrammeStart(actor),
  ])
  const { locale } = actor
  const asOf = asOfFrom(read.per, dayOf(actor.now), start)
  const years = yearsBetween(start, dayFor(actor, asOf.day))
  const tasters = catalogue.flatMap(({ content }) => (content.taster ? [textIn(locale, content.name)] : []))
  return {
    name,
    asked: withinYears(read, years),
    asOf,
    start,
    isFree,
    years,
    words: figureWords(name, locale, names),
    services: catalogue.map(service => service.slug),
    only: name === 'taster' && tasters.length > 0 ? listText(locale, tasters) : null,
  }
}

/** The names of a figure's groups: services by their names in addresses, and rounds by their first days. */
export async function readNames(actor: Actor, name: FigureName): Promise<ServiceNames> {
  const catalogue = await listServices(actor)
  const names = new Map(catalogue.map(({ slug, content }) => [slug, content.name]))
  const rounds = name === 'rounds' ? await listRoundStarts(actor) : []
  for (const { startsOn, slug } of rounds) {
    const [before, one] = [names.get(startsOn), names.get(slug)]
    if (one)
      names.set(startsOn, before ? { sv: `${before.sv}, ${one.sv}`, en: `${before.en}, ${one.en}` } : one)
  }
  return names
}
