import type { Hit } from '@/features/navigation/search/hits'
import { WRITTEN_IN } from '@/lib/written'

/** The line under a hit. A party's own words come first, in the language that they are written in. */
export function HitAbout({ hit: { written, about } }: { hit: Hit }) {
  return (
    <>
      {written && <span lang={WRITTEN_IN}>{written}</span>}
      {written && about && ' · '}
      {about}
    </>
  )
}
