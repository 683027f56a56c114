import { type SavedWorld, saveTestWorld, type TestWorld, testWorld } from '@seed/factories/test-world'
import { systemActor, withActor } from '@/auth/doors'

/** After everything that the stories of the factories have told by then. */
export const TODAY = '2021-03-30'

const KEY = 'test world'

/** Once, in the template that every test's database is copied from. */
export async function writeTestWorld(): Promise<void> {
  const value = JSON.stringify(await saveTestWorld(TODAY))
  await withActor(systemActor(), tx => tx.portalSetting.create({ data: { key: KEY, value } }))
}

/** The world that this file's database came with. */
export async function findTestWorld(): Promise<TestWorld> {
  const { value } = await withActor(systemActor(), tx =>
    tx.portalSetting.findUniqueOrThrow({ where: { key: KEY } }),
  )
  return testWorld(JSON.parse(String(value)) as SavedWorld)
}
