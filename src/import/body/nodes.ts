import type { Nodes } from "mdast";

/** A node and all within it, in reading order. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}
