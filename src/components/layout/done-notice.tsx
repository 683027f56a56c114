import { Notice } from '@/components/ui/notice'

/** Says what was just done; the address carries the word for it. */
export function DoneNotice({ text }: { text: string | null }) {
  return text ? (
    <Notice tone="success" role="status">
      {text}
    </Notice>
  ) : null
}
