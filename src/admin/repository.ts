import { execFileSync } from "node:child_process";

/**
 * Where the editor saves: the project's repository on GitHub, as the host that builds the site names it (GitHub Actions,
 * Netlify, Vercel), or as git knows it, which it does on Cloudflare Pages and on the computers of those who work here.
 * @param remote the address of the repository that this folder was taken from; asked of git if not given
 * @returns `owner/name`; undefined where there is none on GitHub
 */
export function repositoryOf(env: NodeJS.ProcessEnv, remote: () => string = originOf): string | undefined {
  const { GITHUB_REPOSITORY, REPOSITORY_URL, VERCEL_GIT_REPO_OWNER: owner, VERCEL_GIT_REPO_SLUG: name } = env;
  if (GITHUB_REPOSITORY) return GITHUB_REPOSITORY;
  if (owner && name) return `${owner}/${name}`;
  const [, found] = /(?:^|[/@])github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(REPOSITORY_URL ?? remote()) ?? [];
  return found;
}

function originOf(): string {
  try {
    return execFileSync("git", ["remote", "get-url", "origin"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim(); // prettier-ignore
  } catch {
    return "";
  }
}
