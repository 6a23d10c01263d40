/** What every text to read does, in one file: each file more would be a request more on a first visit. */
import { SharePage } from "~/components/article/share-page.ts";
import { TableOfContents } from "~/components/article/table-of-contents.ts";

customElements.define("share-page", SharePage);
customElements.define("table-of-contents", TableOfContents);
