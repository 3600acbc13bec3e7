/**
 * A paper's pages as pictures. Not every window can show a PDF by itself, so the pages are drawn here, fine enough to be
 * printed as they are; the file that is saved or archived stays the PDF.
 */
import { useEffect, useState } from "react";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;

export interface Page {
  /** Address of the picture. */
  url: string;
  /** Broader than high: it is turned to be printed on the same sheet as the others. */
  wide: boolean;
}

export interface Pages {
  /** Pages drawn so far, the first first. */
  drawn: readonly Page[];
  /** Of the whole paper; 0 until it was opened. */
  total: number;
  state: "drawing" | "drawn" | "failed";
}

const NOTHING_YET: Pages = { drawn: [], total: 0, state: "drawing" };

export function usePages(pdf: string): Pages {
  const [pages, setPages] = useState({ of: pdf, ...NOTHING_YET });
  useEffect(() => {
    const left = new AbortController();
    const drawn: Page[] = [];
    let total = 0;
    const tell = (state: Pages["state"]) => {
      if (!left.signal.aborted) setPages({ of: pdf, drawn: [...drawn], total, state });
    };
    draw(pdf, left.signal, (picture, wide, of) => {
      total = of;
      drawn.push({ url: URL.createObjectURL(picture), wide });
      tell("drawing");
    }).then(
      () => {
        tell("drawn");
      },
      () => {
        tell("failed");
      },
    );
    return () => {
      left.abort();
      for (const { url } of drawn) URL.revokeObjectURL(url);
    };
  }, [pdf]);
  return pages.of === pdf ? pages : NOTHING_YET;
}

/** Draws page by page, so that the first is seen while the last of a long batch is still to come. */
async function draw(pdf: string, left: AbortSignal, onPage: (picture: Blob, wide: boolean, of: number) => void) {
  // Fetched with the first paper: whoever prints nothing today does not wait for it at the start.
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = pdfjs.getDocument({ data: Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)) });
  try {
    const paper = await loading.promise;
    // One for all pages: a canvas of this fineness takes fifteen megabytes.
    const canvas = document.createElement("canvas");
    for (let number = 1; number <= paper.numPages && !left.aborted; number += 1) {
      const page = await paper.getPage(number);
      const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const picture = await new Promise<Blob | null>((done) => {
        canvas.toBlob(done, "image/png");
      });
      if (!picture) throw new Error(`page ${String(number)} was not drawn`);
      if (!left.aborted) onPage(picture, canvas.width > canvas.height, paper.numPages);
      page.cleanup();
    }
  } finally {
    await loading.destroy();
  }
}
