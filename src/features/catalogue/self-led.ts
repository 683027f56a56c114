import { z } from 'zod'

/** The template key of the occasion at which people get what they then lead themselves. */
export const REGISTRATION_KEY = 'registration'

/** Whether people lead it themselves: it has no day and no hour, and is done once it is handed over. */
export function isSelfLed({ templateKey }: { templateKey?: string }): boolean {
  return templateKey === REGISTRATION_KEY
}

/** Whether nothing of it ever gets a day: people get what they need and choose when themselves. */
export function isWhollySelfLed(occasions: readonly { templateKey?: string }[]): boolean {
  return occasions.length > 0 && occasions.every(isSelfLed)
}

const templates = z.object({ occasions: z.array(z.object({ key: z.string() })) })

/** The same, of the content of a revision. */
export function isSelfLedService(content: unknown): boolean {
  return isWhollySelfLed(templates.parse(content).occasions.map(({ key }) => ({ templateKey: key })))
}
