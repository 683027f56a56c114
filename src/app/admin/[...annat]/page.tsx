import { notFound } from 'next/navigation'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'

export const generateMetadata = metadataOf(findNothing)

/** An address among the staff's pages that none of them has. Left to Next, they would read what visitors read. */
export default pageOf(findNothing)

async function findNothing(): Promise<never> {
  await staffActor()
  return notFound()
}
