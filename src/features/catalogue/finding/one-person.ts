const NEXT = '(?!\\p{L})'
const PERSON = '(?:chef|kollega|arbetskamrat|medarbetare|teamledare|gruppchef|enhetschef|handledare)'
const HARM =
  '(?:mobbar|trakasserar|kränker|hotar|förföljer|diskriminerar|utfryser|fryser ut|särbehandlar|bullies|bullying|harasses|harassing|threatens|threatening|excludes|excluding)'
const HARMED =
  '(?:mobbad|trakasserad|kränkt|hotad|utfryst|diskriminerad|särbehandlad|bullied|harassed|threatened|excluded)'

const sayings = [
  `min (?:närmaste |egen |nya )?${PERSON}${NEXT}`,
  `my (?:own |closest |new )?(?:boss|manager|supervisor|team leader|colleague|co-?worker)${NEXT}`,
  `${HARM} (?:ut )?(?:mig|me)${NEXT}`,
  `(?:jag|i)(?: \\p{L}+){1,3} ${HARMED}${NEXT}`,
].map(saying => new RegExp(`(?<!\\p{L})${saying}`, 'iu'))

/** A colleague with a name: the large letter tells. */
const NAMED =
  /(?<!\p{L})(?:[Kk]ollegan?|[Aa]rbetskamrat(?:en)?|[Cc]hefen|[Cc]olleague|[Bb]oss)(?: som heter| named)? \p{Lu}\p{Ll}+/u

/** Whether a written need is one person's own case, in either language. No service is for that. */
export function isOnePersonsCase(need: string | undefined): boolean {
  const text = (need ?? '').normalize('NFC')
  return NAMED.test(text) || sayings.some(saying => saying.test(text))
}
