/**
 * A text that a script changes. Each text stands in an element of its own. So a browser that translates the page
 * can wrap its letters, and the script still finds them.
 */
export function Changing({ text }: { text: string }) {
  return <span key={text}>{text}</span>
}
