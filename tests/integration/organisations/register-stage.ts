import { randomInt } from 'node:crypto'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { addMember } from '@/features/organisations/register/commands'
import { listOrganisations } from '@/features/organisations/register/queries'
import type { AddMember } from '@/features/organisations/register/schema'
import { aStage, asSystem } from '../../support/order-stage'

export const someFacts = () => ({
  name: 'Myndigheten för öar och skär',
  nameEn: 'The Agency for Isles',
  organisationNumber: fictionalOrganisationNumber(randomInt(1000, 60_000)),
  type: 'agency' as const,
  headcount: 120,
  place: '',
})

export type RegisterStage = Awaited<ReturnType<typeof aRegisterStage>>

/** The test world with an administrator who adds members to the register. */
export async function aRegisterStage() {
  const stage = await aStage()
  return {
    ...stage,
    added: async (more: Partial<AddMember> = {}) => {
      const input = { ...someFacts(), memberFrom: '2019-01-01', ...more }
      const result = await addMember(stage.admin(), input)
      if (!result.ok) throw new Error(result.reason)
      return { ...input, id: result.value }
    },
    /** The names that a search finds, today or as the register was on a day. */
    found: async (search: string, asOf?: string) => {
      const { organisations } = await listOrganisations(stage.staff(), { search, asOf, page: 1 })
      return organisations.map(({ name }) => name)
    },
  }
}

export function kindsIn(chainId: string): Promise<string[]> {
  return asSystem(async tx => {
    const events = await tx.event.findMany({ where: { chainId }, orderBy: { position: 'asc' } })
    return events.map(({ kind }) => kind)
  })
}
