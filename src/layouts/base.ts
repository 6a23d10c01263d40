/** What every page does, in one file: each file more would be a request more on a first visit. */
import "~/components/search/open-search.ts";
import { QuickExit } from "~/components/site/quick-exit.ts";

customElements.define("quick-exit", QuickExit);
