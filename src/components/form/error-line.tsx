import { ContactText } from '@/components/ui/contact-text'
import type { WordsThatLead } from '@/lib/form-state'
import { markedOnce } from '@/lib/marked-once'

/** The address of the page itself: its server is asked afresh, also where no script runs. */
const HERE = ''
const LINK = 'underline underline-offset-4'

/** An error of the form itself. The words that ask to read the page afresh lead there; others leave the page open. */
export function OfForm({ text, way }: { text: string; way?: WordsThatLead }) {
  const at = way ? text.indexOf(way.words) : -1
  if (!way || at < 0) return <ContactText>{text}</ContactText>
  return (
    <>
      {text.slice(0, at)}
      <a href={way.href ?? HERE} target={way.href && '_blank'} className={LINK}>
        {way.words}
      </a>
      {text.slice(at + way.words.length)}
    </>
  )
}

/** An error of a field. The whole of it leads there, its name and each sentence: no link ends within a message. */
export function OfField({ at, label, text }: { at: string; label: string; text: string }) {
  return (
    <a href={at} className={LINK}>
      {label ? markedOnce(`${label}: `) + text : text}
    </a>
  )
}
