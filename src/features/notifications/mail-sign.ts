import type { SignKind, SignLevel } from '@/components/signs/composition'
import { serviceFaceSchema } from '@/features/catalogue/service-content'
import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'

/** The facts that a service's sign is drawn from. */
export type MailSign = { number: number; level: SignLevel; kinds: SignKind[] }

const faceSchema = serviceFaceSchema.pick({ levels: true, kinds: true })

/** The sign of a service, by its number and the content of its revision. */
export function signOf(number: number, content: unknown): MailSign {
  const { levels, kinds } = faceSchema.parse(content)
  return { number, level: levels[0] ?? 'organisation', kinds }
}

/** A sign as a mail keeps it: the service may look otherwise when the mail is read. */
export function keptSign({ number, level, kinds }: MailSign): string {
  return [number, level, ...kinds].join(' ')
}

/** The sign that a mail keeps; none for a mail about no order. */
export function mailSign(kept: string | null): MailSign | null {
  const [number = '', levelText, ...rest] = kept?.split(' ') ?? []
  const level = serviceLevels.find(one => one === levelText)
  if (!level || !/^\d+$/.test(number)) return null
  return { number: Number(number), level, kinds: rest.filter(isKind) }
}

function isKind(text: string): text is SignKind {
  return measureKinds.some(kind => kind === text)
}
