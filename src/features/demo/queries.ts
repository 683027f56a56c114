import 'server-only'
import { z } from 'zod'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAsAnyone } from '@/auth/doors'
import type { Day } from '@/lib/dates'
import { env, isDemo } from '@/lib/env'
import { kept } from '@/lib/kept'

const seedSchema = z.object({ asOf: z.iso.date() })

/** The day that the demo was made for; null outside a demo, and for everyone but its admin. */
export async function getDemoDay(actor: Actor): Promise<Day | null> {
  if (!isAdmin(actor) || !isDemo(env())) return null
  const row = await kept('settings', 'seed', () =>
    readAsAnyone(tx => tx.portalSetting.findUnique({ where: { key: 'seed' }, select: { value: true } })),
  )
  return seedSchema.safeParse(row?.value).data?.asOf ?? null
}
