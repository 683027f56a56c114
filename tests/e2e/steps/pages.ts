import { readdirSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../../scripts/processes'
import type { Places } from '../../support/find-places'

/** Every role that sees pages of its own; two for the parties, since the sides meet different steps. */
export const readers = ['anyone', 'hr', 'union-seko', 'staff', 'admin', 'deliverer', 'reader'] as const
export type Reader = (typeof readers)[number]

const everyone = readers
const signedIn = readers.filter(reader => reader !== 'anyone')
const parties = ['hr', 'union-seko'] as const
const staff = ['staff', 'admin'] as const
const admin = ['admin'] as const
const withOrders = [...parties, ...staff] as const

type Listed = { address: (at: Places) => string; seenBy: readonly Reader[] }

const fixed = (address: string, seenBy: readonly Reader[]): Listed => ({ address: () => address, seenBy })

/** Every page of the portal, by its folder in `src/app`: an address of it, and who may see that. */
export const pages: Record<string, Listed> = {
  '/': fixed('/', everyone),
  '/tjanster': fixed('/tjanster', everyone),
  '/tjanster/hitta': fixed('/tjanster/hitta?behov=change&skede=noticed&vilka=everyone&tid=day', everyone),
  '/tjanster/[slug]': fixed('/tjanster/kollektiv-formaga', everyone),
  '/sa-fungerar-det': fixed('/sa-fungerar-det', everyone),
  '/sok': fixed('/sok?q=avrop', everyone),
  '/nyheter': fixed('/nyheter', everyone),
  '/statistik': fixed('/statistik', everyone),
  '/statistik/ledningen': fixed('/statistik/ledningen', [...staff, 'reader']),
  '/statistik/[siffra]': fixed('/statistik/avropat?uppdelat=typ', everyone),
  '/statistik/[siffra]/rader': fixed('/statistik/avropat/rader', staff),
  '/tillganglighet': fixed('/tillganglighet', everyone),
  '/logga-in': fixed('/logga-in', everyone),
  '/logga-in/kod': fixed('/logga-in/kod', everyone),
  '/logga-in/lank': fixed('/logga-in/lank?token=okand', everyone),
  '/logga-in/skickat': fixed('/logga-in/skickat', everyone),
  '/logga-in/pa-nytt': fixed('/logga-in/pa-nytt?till=%2Favrop', signedIn),
  '/logga-in/passkey': fixed('/logga-in/passkey', signedIn),
  '/demo/inkorg': fixed('/demo/inkorg', everyone),
  '/demo/rundtur': fixed('/demo/rundtur', everyone),
  '/verifiera': fixed('/verifiera', everyone),
  '/be-om-behorighet': fixed('/be-om-behorighet', everyone),
  '/inbjudan': fixed('/inbjudan', everyone),
  '/intyg': fixed('/intyg', everyone),
  '/oversikt': fixed('/oversikt', parties),
  '/konto': fixed('/konto', signedIn),
  '/konto/adress': fixed('/konto/adress', signedIn),
  '/konto/uppgifter': fixed('/konto/uppgifter', signedIn),
  '/konto/insyn': fixed('/konto/insyn', signedIn),
  '/aviseringar': fixed('/aviseringar', signedIn),
  '/intresse': fixed('/intresse', parties),
  '/intresse/ny': fixed('/intresse/ny?tjanst=kollektiv-formaga', ['anyone', ...parties]),
  '/intresse/bekrafta': fixed('/intresse/bekrafta', everyone),
  '/intresse/[id]': { address: at => `/intresse/${at.interest}`, seenBy: parties },
  '/avrop': fixed('/avrop', parties),
  '/avrop/ny': fixed('/avrop/ny', parties),
  '/avrop/[id]': { address: at => `/avrop/${at.awaited}`, seenBy: withOrders },
  '/avrop/[id]/redigera': { address: at => `/avrop/${at.draft}/redigera`, seenBy: ['hr', 'union-seko'] },
  '/avrop/[id]/skicka': { address: at => `/avrop/${at.draft}/skicka`, seenBy: ['hr', 'union-seko'] },
  '/avrop/[id]/signera': { address: at => `/avrop/${at.awaited}/signera`, seenBy: parties },
  '/avrop/[id]/avboj': { address: at => `/avrop/${at.awaited}/avboj`, seenBy: parties },
  '/avrop/[id]/kvitto': { address: at => `/avrop/${at.confirmed}/kvitto`, seenBy: withOrders },
  '/verksamhet': fixed('/verksamhet', parties),
  '/verksamhet/bjud-in': fixed('/verksamhet/bjud-in', parties),
  '/verksamhet/underlag': fixed('/verksamhet/underlag', parties),
  '/verksamhet/ersattare': fixed('/verksamhet/ersattare', parties),
  '/kalender': fixed('/kalender', [...withOrders, 'deliverer']),
  '/leveranser': fixed('/leveranser', [...withOrders, 'deliverer']),
  '/leveranser/[id]': { address: at => `/leveranser/${at.delivery}`, seenBy: [...withOrders, 'deliverer'] },
  '/leveranser/[id]/planera': { address: at => `/leveranser/${at.delivery}/planera`, seenBy: staff },
  '/leveranser/[id]/ansvar': { address: at => `/leveranser/${at.delivery}/ansvar`, seenBy: staff },
  '/leveranser/[id]/tillfallen/nytt': {
    address: at => `/leveranser/${at.delivery}/tillfallen/nytt`,
    seenBy: staff,
  },
  '/leveranser/[id]/tillfallen/[occasionId]/planera': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/planera`,
    seenBy: staff,
  },
  '/leveranser/[id]/tillfallen/[occasionId]/tider': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/tider`,
    seenBy: staff,
  },
  '/leveranser/[id]/tillfallen/[occasionId]/byt-form': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/byt-form`,
    seenBy: staff,
  },
  '/leveranser/[id]/tillfallen/[occasionId]/genomford': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/genomford`,
    seenBy: [...staff, 'deliverer'],
  },
  '/leveranser/[id]/tillfallen/[occasionId]/ratta': {
    address: at => `/leveranser/${at.delivered}/tillfallen/${at.doneOccasion}/ratta`,
    seenBy: [...staff, 'deliverer'],
  },
  '/leveranser/[id]/tillfallen/[occasionId]/dela': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/dela`,
    seenBy: staff,
  },
  '/leveranser/[id]/tillfallen/[occasionId]/stall-in': {
    address: at => `/leveranser/${at.delivery}/tillfallen/${at.occasion}/stall-in`,
    seenBy: staff,
  },
  '/leveranser/[id]/utvardera': {
    address: at => `/leveranser/${at.delivered}/utvardera`,
    seenBy: parties,
  },
  '/leveranser/[id]/folj-upp': {
    address: at => `/leveranser/${at.followUp}/folj-upp`,
    seenBy: parties,
  },
  '/leveranser/[id]/deltagare': {
    address: at => `/leveranser/${at.delivery}/deltagare`,
    seenBy: [...withOrders, 'deliverer'],
  },
  '/utvardera': fixed('/utvardera?kod=okand', everyone),
  '/u/[kod]': fixed('/u/okand', everyone),
  '/admin': fixed('/admin', staff),
  '/admin/flera': fixed('/admin/flera', staff),
  '/admin/anslutning': fixed('/admin/anslutning', staff),
  '/admin/utvarderingar': fixed('/admin/utvarderingar', staff),
  '/admin/avrop': fixed('/admin/avrop', staff),
  '/admin/leveranser': fixed('/admin/leveranser', staff),
  '/admin/intresse': fixed('/admin/intresse', staff),
  '/admin/intresse/utan-behorighet': fixed('/admin/intresse/utan-behorighet', staff),
  '/admin/intresse/tratt': fixed('/admin/intresse/tratt', staff),
  '/admin/intresse/[id]': { address: at => `/admin/intresse/${at.otherInterest}`, seenBy: staff },
  '/admin/tjanster': fixed('/admin/tjanster', staff),
  '/admin/tjanster/ny': fixed('/admin/tjanster/ny', staff),
  '/admin/tjanster/[slug]': fixed('/admin/tjanster/kollektiv-formaga', staff),
  '/admin/tjanster/[slug]/forhandsgranska': fixed('/admin/tjanster/ia-systemet/forhandsgranska', staff),
  '/admin/tjanster/[slug]/publicera': fixed('/admin/tjanster/ia-systemet/publicera', staff),
  '/admin/tjanster/[slug]/utgavor': fixed('/admin/tjanster/ia-systemet/utgavor', staff),
  '/admin/tjanster/[slug]/utgavor/[nummer]': fixed('/admin/tjanster/ia-systemet/utgavor/1', staff),
  '/admin/tjanster/[slug]/livscykel': fixed('/admin/tjanster/ia-systemet/livscykel', staff),
  '/admin/tjanster/[slug]/livscykel/[till]': fixed('/admin/tjanster/ia-systemet/livscykel/avveckla', staff),
  '/admin/verksamheter': fixed('/admin/verksamheter', staff),
  '/admin/verksamheter/[id]': { address: at => `/admin/verksamheter/${at.organisation}`, seenBy: staff },
  '/admin/verksamheter/ny': fixed('/admin/verksamheter/ny', admin),
  '/admin/verksamheter/[id]/andra': {
    address: at => `/admin/verksamheter/${at.organisation}/andra`,
    seenBy: admin,
  },
  '/admin/las-in': fixed('/admin/las-in', admin),
  '/admin/omgangar': fixed('/admin/omgangar', staff),
  '/admin/omgangar/ny': fixed('/admin/omgangar/ny', staff),
  '/admin/omgangar/[id]': { address: at => `/admin/omgangar/${at.round}`, seenBy: staff },
  '/admin/omgangar/[id]/planera': {
    address: at => `/admin/omgangar/${at.jointRound}/planera`,
    seenBy: staff,
  },
  '/admin/omgangar/[id]/andra': { address: at => `/admin/omgangar/${at.round}/andra`, seenBy: staff },
  '/admin/logg': fixed('/admin/logg', staff),
  '/admin/jobb': fixed('/admin/jobb', admin),
  '/admin/avrop/tavla': fixed('/admin/avrop/tavla', staff),
  '/admin/vyer': fixed('/admin/vyer', staff),
  '/admin/vyer/ny': fixed('/admin/vyer/ny?av=%2Fadmin%2Favrop%3Flage%3Dvalid', staff),
  '/admin/centrala-adresser': fixed('/admin/centrala-adresser', staff),
  '/admin/konton': fixed('/admin/konton', ['admin']),
  '/admin/konton/ny': fixed('/admin/konton/ny', ['admin']),
  '/admin/konton/[id]': { address: at => `/admin/konton/${at.account}`, seenBy: ['admin'] },
  '/admin/personer': fixed('/admin/personer?sok=sara', admin),
  '/admin/personer/[id]': { address: at => `/admin/personer/${at.account}`, seenBy: admin },
  '/admin/personer/[id]/radera': { address: at => `/admin/personer/${at.account}/radera`, seenBy: admin },
  '/admin/insyn': fixed('/admin/insyn', admin),
  '/admin/installningar': fixed('/admin/installningar', ['admin']),
  '/admin/kom-igang': fixed('/admin/kom-igang', ['admin']),
  '/admin/post': fixed('/admin/post', staff),
}

const OF_DELIVERIES =
  /^\/(leveranser|kalender|utvardera|u|admin\/(leveranser|omgangar|anslutning|utvarderingar))\b/

/** Every page of deliveries, rounds and evaluations, with the one who has most to read there. */
export const deliveryPages = Object.entries(pages)
  .filter(([folder]) => OF_DELIVERIES.test(folder))
  .map(([, { address, seenBy }]) => ({ address, reader: seenBy.find(one => one === 'staff') ?? seenBy[0] }))

/**
 * Pages that are not looked at here. They need a mail, a file, a view or a press, and the tests that make those look
 * at them. The first is that of addresses which no page has.
 */
export const faceless = [
  '/admin/[...annat]',
  '/admin/flera/[id]',
  '/admin/las-in/[id]',
  '/demo/inkorg/[id]',
  '/admin/vyer/[id]',
]

/** The folders of `src/app` that hold a page. */
export function pagesOfTheApp(): string[] {
  const app = path.join(projectRoot, 'src/app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'page.tsx')
    .map(file => `/${path.dirname(file).replaceAll(path.sep, '/')}`.replace(/^\/\.$/, '/'))
    .toSorted()
}
