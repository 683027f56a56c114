import { withActor } from '@/auth/doors'
import { saveServiceDraft } from '@/features/catalogue/editing/draft-commands'
import { readDraft } from '@/features/catalogue/editing/draft-content'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import { actorFor, type Colleague } from '../factories/actors'

const SERVICE = 'larande-i-forandring'

/** A coming service that staff are writing on: the Swedish is new, and the English is not written yet. */
export async function beginServiceDraft(by: Colleague, asOf: Day): Promise<void> {
  const actor = actorFor(by, stockholmInstant(addDays(asOf, -2), '14:20'))
  const { content } = await withActor(actor, tx =>
    tx.serviceRevision.findFirstOrThrow({
      where: { service: { slug: SERVICE }, state: 'published' },
      select: { content: true },
    }),
  )
  const draft = readDraft(content)
  const saved = await saveServiceDraft(actor, {
    service: SERVICE,
    saves: 0,
    intent: 'save',
    ...draft,
    suits: { sv: 'Arbetsgrupper som vill prata om lärande innan förändringen kommer.', en: '' },
    questions: [
      ...draft.questions,
      {
        question: { sv: 'Behövs en samtalsledare?', en: '' },
        answer: { sv: 'Nej, verktyget leder.', en: '' },
      },
    ],
  })
  if (!saved.ok) throw new Error(`The draft of ${SERVICE} was refused: ${saved.reason}`)
}
