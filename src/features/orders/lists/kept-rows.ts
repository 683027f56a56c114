import 'server-only'
import { Prisma } from '@/generated/prisma/client'

/** A row that `isDiscarded` is not true of. Those that it is true of are in no list or search; row and log stay. */
export const isKept = Prisma.sql`NOT (status = 'withdrawn' AND "sharedAt" IS NULL AND "sentAt" IS NULL)`
