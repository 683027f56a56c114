import { z } from 'zod'
import { everyone } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { ownPartyPage } from '@/lib/happenings/pages'

/** The file that did it, where it was read in. */
const importId = z.string().nullable()
const facts = {
  type: z.string(),
  headcount: z.int(),
  sector: z.int().nullable(),
  organisationNumber: z.string(),
  importId,
}

export const memberHappenings = declareHappenings('party', {
  'member.added': { facts: { ...facts, memberFrom: aDay }, tells: 'nobody' },
  'member.changed': { facts: { ...facts, from: aDay }, tells: 'nobody' },
  'member.ended': {
    facts: { memberTo: aDay, mergedIntoId: z.string().nullable(), importId },
    tells: { told: { whom: everyone, asks: 'nothing', leadsTo: ownPartyPage } },
  },
  'member.reinstated': { facts: { importId }, tells: 'nobody' },
  'member.removed': { facts: { importId: z.string() }, tells: 'nobody' },
  'member.import_undone': { facts: { importId: z.string() }, tells: 'nobody' },
})
