// A browser that translates a page puts its own elements round the texts. React then looks for a text where it no
// longer is. The whole page would go down with the words typed in it. So a wrapped node is found by its wrapper,
// and one that is gone is left alone.

const { insertBefore, removeChild } = Node.prototype

Node.prototype.removeChild = function removeWrapped<Child extends Node>(this: Node, child: Child): Child {
  if (child.parentNode === this) return removeChild.call(this, child) as Child
  const wrapper = wrapperIn(this, child)
  if (wrapper) removeChild.call(this, wrapper)
  return child
}

Node.prototype.insertBefore = function insertBeforeWrapped<Child extends Node>(
  this: Node,
  child: Child,
  next: Node | null,
): Child {
  const isHere = next === null || next.parentNode === this
  return insertBefore.call(this, child, isHere ? next : wrapperIn(this, next)) as Child
}

/** The child of a node that a descendant has come to lie in. */
function wrapperIn(parent: Node, descendant: Node): ChildNode | null {
  let node: Node | null = descendant
  while (node && node.parentNode !== parent) node = node.parentNode
  return node as ChildNode | null
}
