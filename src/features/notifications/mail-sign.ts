import { serviceFaceSchema } from '@/features/catalogue/service-content'
import { type MeasureKind, measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'

const faceSchema = serviceFaceSchema.pick({ levels: true, kinds: true })

/** The sign of a service, by its number and the content of its revision. */
export function signOf(number: number, content: unknown): SignFacts {
  return signFacts({ number, content: faceSchema.parse(content) })
}

/** A sign as a mail keeps it: the service may look otherwise when the mail is read. */
export function keptSign({ number, level, kinds }: SignFacts): string {
  return [number, level, ...kinds].join(' ')
}

/** The sign that a mail keeps; none for a mail about no order. */
export function mailSign(kept: string | null): SignFacts | null {
  const [number = '', levelText, ...rest] = kept?.split(' ') ?? []
  const level = serviceLevels.find(one => one === levelText)
  if (!level || !/^\d+$/.test(number)) return null
  return { number: Number(number), level, kinds: rest.filter(isKind) }
}

function isKind(text: string): text is MeasureKind {
  return measureKinds.some(kind => kind === text)
}
