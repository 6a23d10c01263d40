import { pageRule } from "../rule.ts";

/** An article or a program says something. */
export const content = pageRule(({ folder, fields, body }, report) => {
  if (folder !== "articles" && folder !== "programs") return;
  if (fields === undefined || body.nodes === undefined) return;
  const isEmpty = body.nodes.every(({ type }) => ["root", "mdxFlowExpression", "definition"].includes(type));
  if (isEmpty) report({ message: "this page has no text", fix: "write it below the second line ---" });
});
