/** Address of an article. @param id its file name */
export const articleHref = (id: string): string => `/blog/${id}/`;

/** Address of a program page. @param id its file name */
export const programHref = (id: string): string => `/programs/${id}/`;

/** Address of a topic. @param id its key in `content/topics.yaml` */
export const topicHref = (id: string): string => `/topics/${id}/`;

/** Standing pages whose address is not their file name. */
const pageAddresses: Readonly<Record<string, string>> = {
  home: "/",
  "not-found": "/404.html",
  "how-it-decides": "/fit/how-it-decides/",
};

/** Address of a standing page. @param id its file name */
export const pageHref = (id: string): string => pageAddresses[id] ?? `/${id}/`;

/** Address of the glossary. */
export const glossaryHref = pageHref("glossary");

/** Address of a term of the glossary. @param id its key in `content/glossary.yaml` */
export const termHref = (id: string): string => `${glossaryHref}#${id}`;
