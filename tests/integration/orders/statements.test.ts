import { OrderStory } from '@seed/factories/order-story'
import { wishedContent } from '@seed/factories/wished-content'
import { expect, it } from 'vitest'
import { parties } from '@/lib/party'
import { statementsOf } from '../../support/count-statements'
import { aStage, NOW, TODAY } from '../../support/order-stage'

// Each statement is a wait for the database while an order is locked. BEGIN, who asks, and COMMIT count too.

const MOST_OF_A_SIGNATURE = 12
const MOST_OF_AN_ORDER = 90

it('a joint order costs few statements, and a signature no more than its share', async () => {
  const stage = await aStage()
  const story = new OrderStory(stage.home, 'employer', stage.world.colleague('staff'))
  const counts: Record<string, number> = {}
  const count = async (verb: string, work: () => Promise<unknown>) => {
    counts[verb] = (await statementsOf(work)).length
  }
  await count('start', () => story.start('fanga-tidiga-tecken', NOW))
  await count('save', () => story.save(wishedContent('fanga-tidiga-tecken', stage.home, TODAY), NOW))
  await count('send', () => story.send(NOW))
  for (const party of parties) await count(party, () => story.sign(party, NOW))
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0)
  process.stdout.write(`Statements of a joint order: ${JSON.stringify(counts)}, ${total} in all\n`)
  for (const party of parties) expect(counts[party]).toBeLessThanOrEqual(MOST_OF_A_SIGNATURE)
  expect(total).toBeLessThanOrEqual(MOST_OF_AN_ORDER)
})
