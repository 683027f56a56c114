import { Arrival } from '@/components/layout/arrival'
import { Notice } from '@/components/ui/notice'

/** Says what was just done, and takes focus so that it is heard. The address carries the word for it. */
export function DoneNotice({ text }: { text: string | null }) {
  return text ? (
    <Arrival>
      <Notice tone="success" role="status">
        {text}
      </Notice>
    </Arrival>
  ) : null
}
