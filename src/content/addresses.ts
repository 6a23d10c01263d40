/** Address of an article. @param id its file name */
export const articleHref = (id: string): string => `/blog/${id}/`;

/** Address of a program page. @param id its file name */
export const programHref = (id: string): string => `/programs/${id}/`;

/** Address of a standing page. @param id its file name */
export const pageHref = (id: string): string => (id === "home" ? "/" : id === "not-found" ? "/404.html" : `/${id}/`);
