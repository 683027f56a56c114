import { z } from 'zod'
import { admins, type Concerned, personsOf } from '@/lib/happenings/concerned'
import { declareHappenings, type Happened } from '@/lib/happenings/declare'
import type { AnyFacts } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'

const personId = z.string()
const role = z.string()
const about = { personId, role }

/** Admins hear of every account at once: it opens the portal to somebody. */
const told = {
  whom: admins,
  asks: 'never_waits',
  leadsTo: () => paths.adminAccounts,
  namesAccount: true,
} as const

function itself(_: Concerned, { facts }: Happened<AnyFacts>) {
  return personsOf([String(facts.personId)])
}
const holder = { whom: itself, asks: 'never_waits', leadsTo: () => paths.account } as const

export const roleHappenings = declareHappenings('account', {
  'account.change_asked': {
    facts: { ...about, change: z.string() },
    tells: { confirm: told },
  },
  'account.change_withdrawn': { facts: { personId, change: z.string() }, tells: 'nobody' },
  'account.added': {
    facts: about,
    tells: { holder: { ...holder, leadsTo: () => paths.overview }, told },
  },
  'account.restored': { facts: about, tells: { holder, told } },
  'account.role_changed': { facts: { ...about, from: role.nullable() }, tells: { holder, told } },
  'account.address_changed': { facts: about, tells: { holder, told } },
  'account.deactivated': { facts: about, tells: { told } },
  'account.sessions_ended': { facts: { personId, sessions: z.int() }, tells: { holder } },
  'account.link_made': { facts: about, tells: { told } },
  'account.passkeys_reset': { facts: about, tells: { holder, told } },
})

/** People's own matters: they are told, and nobody else. */
export const ownHappenings = declareHappenings('account', {
  'account.own_address_changed': { facts: { personId }, tells: { holder } },
  'account.passkey_added': { facts: { personId }, tells: { holder } },
  'account.passkey_removed': { facts: { personId }, tells: { holder } },
})
