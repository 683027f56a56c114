import 'server-only'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type StartingFacts, type StartingStep, stepsLeft, stepsOf } from '@/features/settings/starting/rules'

/** The steps to a portal that works, with how far each has come. Nothing for anybody but an admin. */
export async function listStartingSteps(actor: Actor): Promise<StartingStep[]> {
  if (!isAdmin(actor)) return []
  const [facts] = await readAs(
    actor,
    tx => tx.$queryRaw<StartingFacts[]>`
      SELECT
        (SELECT count(*)::int FROM "PortalSetting" WHERE key = 'contact') AS contact,
        (SELECT count(*)::int FROM "Person" WHERE "staffRole" = 'admin' AND "deactivatedAt" IS NULL) AS admins,
        (SELECT count(*)::int FROM "CentralUnion") AS notices,
        (SELECT count(*)::int FROM "PortalSetting" WHERE key = 'retention') AS retention,
        (SELECT count(*)::int FROM "PortalSetting" WHERE key = 'log_head_address') AS log,
        (SELECT count(*)::int FROM "Organisation" WHERE "memberTo" IS NULL) AS register,
        (SELECT count(DISTINCT "serviceId")::int FROM "ServiceRevision" WHERE state = 'published') AS catalogue,
        (SELECT count(*)::int FROM "Person" WHERE "staffRole" = 'deliverer' AND "deactivatedAt" IS NULL)
          AS deliverers,
        (SELECT count(DISTINCT "organisationId")::int FROM "Mandate" WHERE "revokedAt" IS NULL) AS parties`,
  )
  return facts ? stepsOf(facts) : []
}

/** How many steps an admin has left; none for anybody else. */
export async function countStartingStepsLeft(actor: Actor): Promise<number> {
  return stepsLeft(await listStartingSteps(actor))
}
