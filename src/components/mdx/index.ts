import TranslationNotice from "../site/TranslationNotice.astro";
import ClinicFacts from "../site/ClinicFacts.astro";
import ContactBlock from "../site/ContactBlock.astro";
import Helplines from "../site/Helplines.astro";
import Image from "../site/Image.astro";
import Helpline from "../site/HelplineLink.astro";
import Phone from "../site/PhoneLink.astro";
import FirstArticles from "../article/FirstArticles.astro";
import ExampleWeek from "../program/ExampleWeek.astro";
import FiveFactors from "../program/FiveFactors.astro";
import LevelsOfCare from "../program/LevelsOfCare.astro";
import LevelsTable from "../program/LevelsTable.astro";
import ProgramCards from "../program/ProgramCards.astro";
import ProgramComparison from "../program/ProgramComparison.astro";
import type { replacedElements } from "./replaced-elements.ts";
import Callout from "./Callout.astro";
import Checklist from "./Checklist.astro";
import DrinkCheck from "./DrinkCheck.astro";
import English from "./English.astro";
import Figure from "./Figure.astro";
import IfKnown from "./IfKnown.astro";
import IfUnknown from "./IfUnknown.astro";
import KeyFacts from "./KeyFacts.astro";
import Link from "./Link.astro";
import Question from "./Question.astro";
import SectionHeading from "./SectionHeading.astro";
import Sheet from "./PrintableSheet.astro";
import Source from "./Source.astro";
import Steps from "./Steps.astro";
import SubsectionHeading from "./SubsectionHeading.astro";
import TaskBox from "./TaskBox.astro";
import Table from "./Table.astro";
import Term from "./Term.astro";

/** What staff may write in MDX, by name. The content check knows the same names from `staff-components.ts`. */
export const mdxComponents = {
  Callout,
  Checklist,
  ClinicFacts,
  ContactBlock,
  DrinkCheck,
  English,
  ExampleWeek,
  Figure,
  FiveFactors,
  Helpline,
  Helplines,
  IfKnown,
  IfUnknown,
  KeyFacts,
  FirstArticles,
  LevelsOfCare,
  LevelsTable,
  Phone,
  ProgramCards,
  ProgramComparison,
  Question,
  Sheet,
  Source,
  Steps,
  Term,
  TranslationNotice,
  a: Link,
  img: Image,
  input: TaskBox,
  h2: SectionHeading,
  h3: SubsectionHeading,
  table: Table,
  // An element that is not in the list would never get to its component.
} satisfies Record<(typeof replacedElements)[number] | Capitalize<string>, unknown>;
