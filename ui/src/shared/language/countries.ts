/** Countries by ISO 3166-1 alpha-3; their names are messages `country-KAZ`. `XXX` stands for a stateless person. */
import { textsOf } from "./bundles";

export const countryCodes: readonly string[] = textsOf("en").flatMap((text) =>
  [...text.matchAll(/^country-([A-Z]{3}) =/gm)].map((match) => match[1] ?? ""),
);
