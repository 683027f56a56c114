import { actorFor } from '@seed/factories/actors'
import { beforeAll, beforeEach } from 'vitest'
import { showInterest } from '@/features/interest/commands'
import { logDialogue } from '@/features/interest/dialogue/commands'
import { transactionAs } from '@/lib/db'
import { anInterestIn, type InterestWorld, interestWorld, NOW } from './interest-world'

export const said = { heldOn: '2021-06-16', note: 'De vill börja efter sommaren.', nextStep: '' }

/** Each test has an active interest of its own, with nothing said of it. */
export class DialogueStage {
  world!: InterestWorld
  interestId = ''

  constructor() {
    beforeAll(async () => {
      this.world = await interestWorld()
    })
    beforeEach(async () => {
      await transactionAs({ role: 'system' }, async tx => {
        await tx.dialogue.deleteMany({})
        await tx.interest.updateMany({ where: { withdrawnAt: null }, data: { withdrawnAt: NOW } })
      })
      const shown = await showInterest(this.world.hr, anInterestIn('ia-systemet'))
      if (!shown.ok) throw new Error(shown.reason)
      this.interestId = shown.value.interestId
    })
  }

  /** One of the staff who wrote nothing. */
  colleague = () => actorFor(this.world.staff[1] ?? this.world.colleague('staff'), NOW)

  async noted(more: { nextStepOn?: string; heldOn?: string } = {}): Promise<string> {
    const nextStep = more.nextStepOn ? 'Ring igen' : ''
    const note = { interestId: this.interestId, ...said, nextStep, ...more }
    const logged = await logDialogue(this.world.asStaff, note)
    if (!logged.ok) throw new Error(logged.reason)
    return logged.value
  }
}
