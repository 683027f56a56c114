/** A title or a label that ends with a mark of its own has no colon after it: 'Vilken dag? Skriv en dag.' */
export function markedOnce(text: string): string {
  return text.replace(/([?!.]): /g, '$1 ')
}
