import { createElement } from 'react'

export default function Layout({ children }) {
  return createElement('html', { lang: 'sv' }, createElement('body', null, children))
}
