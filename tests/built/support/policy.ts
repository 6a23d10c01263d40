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
 * @param pathname of the page, or of any in the section that has it
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

const isSearch = (pathname: string) => /^(\/[a-z]{2})?\/search\/$/.test(pathname);
