import { z } from 'zod'
import { admins, officials } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aParty } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'

const party = aParty
const days = z.int()
const toAdmins = { whom: admins, asks: 'nothing', leadsTo: () => paths.adminSettings } as const
const toOfficials = {
  whom: officials,
  asks: 'never_waits',
  leadsTo: () => paths.adminNoticeAddresses,
} as const

export const settingHappenings = declareHappenings('setting', {
  'setting.contact_changed': { facts: {}, tells: { told: toAdmins } },
  'setting.retention_changed': {
    facts: {
      mailTexts: days,
      accessLog: days,
      signIns: days,
      dialogueTexts: days,
      unconfirmedInterests: days,
    },
    tells: { told: toAdmins },
  },
  'setting.old_forgotten': {
    facts: {
      mailTexts: days,
      accessLog: days,
      signIns: days,
      dialogueTexts: days,
      unconfirmedInterests: days,
    },
    tells: 'nobody',
  },
  // The former address and the new one are written to as well.
  'setting.log_address_changed': { facts: {}, tells: { told: toAdmins } },
  'setting.notice_address_asked': { facts: { party }, tells: { confirm: toOfficials } },
  'setting.notice_address_withdrawn': { facts: { party }, tells: 'nobody' },
  'setting.notice_address_changed': { facts: { party }, tells: { told: toOfficials } },
})
