/** They are keyed by place. A key is sent with the page, so a text that is its own key would be sent once more. */
export function Paragraphs({ texts }: { texts: string[] }) {
  return [...texts.entries()].map(([place, text]) => <p key={place}>{text}</p>)
}
