import { z } from 'zod'
import { admins } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { paths } from '@/lib/paths'

const personId = z.string()
const told = { whom: admins, asks: 'never_waits', leadsTo: () => paths.adminPeople } as const

/** The erasure of a person. The log knows the id alone, which becomes a pseudonym. */
export const erasureHappenings = declareHappenings('account', {
  'account.erasure_asked': { facts: { personId }, tells: { confirm: told } },
  'account.erasure_decided': { facts: { personId }, tells: 'nobody' },
  'account.erasure_withdrawn': { facts: { personId }, tells: 'nobody' },
  'account.erased': { facts: { personId, texts: z.int(), mails: z.int() }, tells: { told } },
})
