import { ContactText } from '@/components/ui/contact-text'
import type { WordsThatLead } from '@/lib/form-state'
import { markedOnce } from '@/lib/marked-once'

/** The address of the page itself: its server is asked afresh, also where no script runs. */
const HERE = ''
const LINK = 'underline underline-offset-4'
/** A sentence, and the capital letter with which the next one begins. */
const FIRST_SENTENCE = /^(.*?[.?!])\s+(\p{Lu}.*)$/su

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

/** An error of a field. Its name and the first sentence lead there. The rest is read, and not pressed. */
export function OfField({ at, label, text }: { at: string; label: string; text: string }) {
  const [, first = text, rest = ''] = FIRST_SENTENCE.exec(text) ?? []
  return (
    <>
      <a href={at} className={LINK}>
        {label ? markedOnce(`${label}: ${first}`) : first}
      </a>
      {rest && ` ${rest}`}
    </>
  )
}
