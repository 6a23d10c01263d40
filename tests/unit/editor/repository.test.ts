import { expect, test } from "vitest";
import { repositoryOf } from "../../../src/admin/repository.ts";

const none = () => "";

test.for([
  ["GitHub Actions", { GITHUB_REPOSITORY: "clinic/site" }, ""],
  ["Netlify", { REPOSITORY_URL: "https://github.com/clinic/site" }, ""],
  ["Netlify with a key", { REPOSITORY_URL: "git@github.com:clinic/site.git" }, ""],
  ["Vercel", { VERCEL_GIT_REPO_OWNER: "clinic", VERCEL_GIT_REPO_SLUG: "site" }, ""],
  ["a clone", {}, "https://github.com/clinic/site.git"],
  ["a clone with a key", {}, "git@github.com:clinic/site.git"],
  ["a clone by ssh address", {}, "ssh://git@github.com/clinic/site.git"],
] as const)("the editor knows its repository on %s", ([, env, remote]) => {
  expect(repositoryOf(env, () => remote)).toBe("clinic/site");
});

test("the editor knows no repository where there is none, or one that it cannot save to", () => {
  expect(repositoryOf({}, none)).toBeUndefined();
  expect(repositoryOf({ REPOSITORY_URL: "https://gitlab.com/clinic/site" }, none)).toBeUndefined();
  expect(repositoryOf({}, () => "https://notgithub.com/clinic/site")).toBeUndefined();
});
