/** A content security policy: what each of its directives allows. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** @param text one policy, as in a `<meta>` element; a header can hold several, with commas between them */
export function readPolicy(text: string): Policy {
  return new Map(
    text
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = "", ...values]) => [name, values]),
  );
}

/**
 * What a policy allows beyond files of this site and inline code that it knows by its hash.
 * @param pathname of the page, or of any file in the section that has it
 */
export function allowedBeyondOurs(policy: Policy, pathname: string): string[] {
  return [...policy].flatMap(([directive, values]) =>
    values
      .filter((value) => !(directive === "require-trusted-types-for" && value === "'script'"))
      .filter((value) => !/^('none'|'self'|'sha(256|384|512)-[\w+/=]+')$/.test(value))
      // The search engine is WebAssembly; no other page may run any.
      .filter((value) => !(isSearch(pathname) && directive === "script-src" && value === "'wasm-unsafe-eval'"))
      .map((value) => `${directive} allows ${value}`),
  );
}

const isSearch = (pathname: string) => /^(\/[a-z]{2})?\/search\//.test(pathname);

/** The policy of a file that is no page: it may have a style and a picture in itself, as drawings do, and nothing else. */
export const FILE_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * What is wrong with the policies that come with a page: all of them count.
 * @param header all policies, with commas between them
 * @param pathname as for {@link allowedBeyondOurs}
 */
export function headerProblems(header: string, pathname: string): string[] {
  const policies = header.split(",").map(readPolicy);
  const isNone = (policy: Policy, name: string) => policy.get(name)?.join(" ") === "'none'";
  const [own, ...more] = policies.filter((policy) => policy.size > 1);
  return [
    ...(own ? [] : ["no policy"]),
    ...(more.length > 0 ? ["more than one policy"] : []),
    ...policies.filter((policy) => !isNone(policy, "frame-ancestors")).map(() => "others may frame it"),
    ...["default-src", "base-uri", "trusted-types"]
      .filter((name) => own && !isNone(own, name))
      .map((name) => `${name} is not 'none'`),
    ...(own?.get("require-trusted-types-for")?.join(" ") === "'script'" ? [] : ["no trusted types"]),
    // A header counts beside the policy in the page, which knows the page's own styles.
    ...policies
      .flatMap((policy) => allowedBeyondOurs(policy, pathname))
      .filter((problem) => problem !== "style-src allows 'unsafe-inline'"),
  ];
}
