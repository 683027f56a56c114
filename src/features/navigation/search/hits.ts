import type { Actor } from '@/auth/actor'
import type { ServiceView } from '@/features/catalogue/queries'
import { type CatalogueEntry, catalogueEntry } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'
import { type Say, sayIn } from '@/features/exports/say'
import type { FoundRow, RowKind } from '@/features/navigation/search/found-row'
import { type FoundPlace, findPlaces, nameOf, usualPages } from '@/features/navigation/search/places'
import type { FoundRows } from '@/features/navigation/search/queries'
import { folded, type Question, says, wordsOfOne } from '@/features/navigation/search/question'
import type { SavedView } from '@/features/saved-views/queries'
import { addressOf } from '@/features/saved-views/rules'
import { paths } from '@/lib/paths'
import { formatterIn, SHORT_DAY } from '@/messages/formatter'
import { type Locale, locales } from '@/messages/messages'

export type HitKind = RowKind | 'service' | 'page'

/** One thing that was found, in words, those of a party among them; and the sign of its service. */
export type Hit = { href: string; title: string; written?: string; about: string; sign?: SignFacts }
export type HitGroup = { kind: HitKind; title: string; hits: Hit[]; total: number; allHref: string | null }

export type Known = {
  actor: Actor
  locale: Locale
  say: Say
  services: readonly ServiceView[]
  /** The staff's own names for what they filter. */
  views?: readonly SavedView[]
}

/**
 * All that was found, by kind: rows, then services, then pages; at most so many of each. A page that is called by
 * its name comes before all else. So does one whose name has the words, where no service begins with them.
 */
export function hitGroups(
  known: Known,
  question: Question,
  found: { rows: FoundRows; most: number },
): HitGroup[] {
  const { say } = known
  const pages = whole('page', pageHits(known, question))
  const services = whole('service', serviceHits(known, question))
  const [page] = pages.hits
  const isNamed = services.hits.every(hit => !isCalled(hit, question)) && hasWords(page, question)
  const leads = isCalled(page, question) || isNamed
  const groups = [
    ...(leads ? [pages] : []),
    ...found.rows.map(({ kind, rows, total }) => ({
      kind,
      total,
      hits: rows.map(row => rowHit(known, row)),
      allHref: allOf(known.actor, kind, question),
    })),
    services,
    ...(leads ? [] : [pages]),
  ]
  return groups
    .filter(({ total }) => total > 0)
    .map(group => ({
      ...group,
      title: say(`search.kind.${group.kind}`),
      hits: group.hits.slice(0, found.most),
    }))
}

function whole(kind: HitKind, hits: Hit[]): Omit<HitGroup, 'title'> {
  return { kind, total: hits.length, hits, allHref: null }
}

function rowHit({ actor, locale, say }: Known, row: FoundRow): Hit {
  const { id, number, organisation, service } = row
  const at = organisation?.name ?? ''
  const named = service?.name[locale] ?? ''
  const sign = service ? { number: service.number, level: service.level, kinds: service.kinds } : undefined
  switch (row.kind) {
    case 'order':
      return {
        href: paths.order(id),
        title: say('search.order', { number: number ?? '', service: named }),
        written: row.unit ?? undefined,
        about: joined([
          actor.role !== 'party' && at,
          row.status && say(`orders.status.${row.status}`),
          actor.role === 'party' && dayText(locale, row),
        ]),
        sign,
      }
    case 'organisation':
      return {
        href: paths.adminOrganisation(id),
        title: at,
        about: joined([organisation?.place ?? '', number]),
      }
    case 'person':
      return {
        href: personHref(actor, row),
        title: row.person ?? '',
        about: joined([partyText(say, row), at]),
      }
    case 'deliverer':
      return { href: paths.calendarOf(id), title: row.person ?? '', about: '' }
    case 'delivery':
      return {
        href: paths.delivery(id),
        title: named,
        about: joined([at, number && say('deliveries.orderNumber', { number })]),
        sign,
      }
  }
}

/** The day that tells an order from others of its service. */
function dayText(locale: Locale, { validAt, begunAt }: FoundRow): string | null {
  const at = validAt ?? begunAt
  const day = at && formatterIn(locale).dateTime(at, SHORT_DAY)
  return day && sayIn(locale)(`search.${validAt ? 'validOn' : 'begunOn'}`, { day })
}

/** A person stands on the page of the organisation; an admin has a page of each. */
function personHref({ role }: Actor, { id, organisation }: FoundRow): string {
  if (role === 'admin' || !organisation) return paths.adminPerson(id)
  return role === 'staff' ? paths.adminOrganisation(organisation.id) : paths.organisation
}

function partyText(say: Say, { party }: FoundRow): string {
  return party ? say(`common.party.${party}`) : say('search.noMandate')
}

function serviceHits({ locale, services }: Known, { words }: Question): Hit[] {
  const index = indexOf<CatalogueEntry>(
    services.map(service => catalogueEntry(service, locale)),
    locale,
  )
  return (search(index, wordsOfOne('service', words).join(' ')) ?? []).map(({ service }) => ({
    href: paths.service(service.slug),
    title: service.name,
    about: service.summary,
    sign: signFacts({ number: service.number, content: service }),
  }))
}

/** Those whose names have the words come before those that only hold or are known by them. */
function pageHits({ actor, say, views = [] }: Known, question: Question): Hit[] {
  const { words } = question
  const weight = (hit: Hit) =>
    [isCalled(hit, question), hasWords(hit, question), says(hit.title, words), true].indexOf(true)
  const places = findPlaces(actor.role, words, place => `${placeText(say, place)} ${knownAs(place)}`)
  const own = views.filter(({ name }) => says(name, words)).map(view => viewHit(say, view))
  return [...own, ...places.map(place => placeHit(say, place))].toSorted(
    (one, other) => weight(one) - weight(other),
  )
}

function viewHit(say: Say, view: SavedView): Hit {
  return { href: addressOf(view), title: view.name, about: say(`savedViews.list.${view.list}`) }
}

/** Whether somebody has begun to write the name of a page. */
function isCalled(hit: Hit | undefined, { text }: Question): boolean {
  return hit !== undefined && folded(hit.title).startsWith(folded(text.trim()))
}

/** Whether each of the words begins one of the name, in any order. */
function hasWords(hit: Hit | undefined, { words }: Question): boolean {
  const named = hit ? folded(hit.title).split(/[^\p{L}\p{N}-]+/u) : []
  return words.every(word => named.some(one => one.startsWith(folded(word))))
}

function placeHit(say: Say, place: FoundPlace): Hit {
  return { href: place.href, title: placeText(say, place), about: '' }
}

/** The pages that a role goes to most, before anything is asked for. */
export function usualGroups({ actor, say }: Pick<Known, 'actor' | 'say'>): HitGroup[] {
  const hits = usualPages(actor.role).map(place => placeHit(say, place))
  return hits.length > 0 ? [{ ...whole('page', hits), title: say('search.usual') }] : []
}

function placeText(say: Say, place: FoundPlace): string {
  return 'menu' in place ? say(`common.places.${place.menu}`) : say(`search.page.${place.other}`)
}

const everyLanguage = locales.map(sayIn)

/** The subjects of the page and other words for it. Both languages count: an office has its own word for a thing. */
function knownAs(place: FoundPlace): string {
  return everyLanguage.map(say => say(`search.words.${nameOf(place)}`)).join(' ')
}

/** The list that holds all of them, searched for the same words. */
function allOf({ role }: Actor, kind: RowKind, { text }: Question): string | null {
  const searched = `?sok=${encodeURIComponent(text)}`
  if (kind === 'organisation') return `${paths.adminOrganisations}${searched}`
  return kind === 'person' && role === 'admin' ? `${paths.adminPeople}${searched}` : null
}

function joined(parts: (string | false | null)[]): string {
  return parts.filter(Boolean).join(' · ')
}
