/** The page's subject, for search engines: data, which no browser runs. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{jsonInHtml(data)}</script>
}

/** JSON that can stand in a page: no text in it can end the element it stands in. */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
}
