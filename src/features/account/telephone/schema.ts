import { z } from 'zod'
import { telephone } from '@/lib/text-fields'

export const ownTelephoneSchema = z.object({ telephone: telephone().default('') })
export type OwnTelephone = z.output<typeof ownTelephoneSchema>
