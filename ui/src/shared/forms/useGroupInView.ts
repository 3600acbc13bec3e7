import { useEffect, useState, type RefObject } from "react";

/** Room under the upper edge in which a group counts as the one that is read. */
const HEAD = 80;

/** The group where one is: the one with the focus while it can be seen, else the one at the upper edge. */
export function useGroupInView(whole: RefObject<HTMLElement | null>, first: string) {
  const [current, setCurrent] = useState(first);
  useEffect(() => {
    const look = (event: Event) => {
      const scrolled = event.target instanceof Document ? event.target.documentElement : event.target;
      if (!whole.current || !(scrolled instanceof Element) || !scrolled.contains(whole.current)) return;
      const edge = scrolled.getBoundingClientRect();
      const parts = [...whole.current.querySelectorAll<HTMLElement>("[data-group]")];
      const focused = parts.find((part) => part.contains(document.activeElement));
      const box = focused?.getBoundingClientRect();
      const seen = box && box.bottom > edge.top + HEAD && box.top < edge.bottom - HEAD;
      const reached = parts.findLast((part) => part.getBoundingClientRect().top <= edge.top + HEAD);
      const found = seen ? focused : (reached ?? parts[0]);
      if (found?.dataset["group"]) setCurrent(found.dataset["group"]);
    };
    // Scrolling does not rise to the window: whichever region scrolls, it is heard on the way down.
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      document.removeEventListener("scroll", look, { capture: true });
    };
  }, [whole]);
  return { current, setCurrent };
}
