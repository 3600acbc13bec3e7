export { DeskPapersPage } from "./DeskPapersPage";
export { PageStrip } from "./PaperPages";
export { PaperPreview } from "./PaperPreview";
export { PapersButton } from "./PapersButton";
export { PrintRows, PrintRowsButton } from "./PrintRows";
export { PapersPanel, type SignedCopies } from "./PapersPanel";
export { keyOfPaper, usePaperTitle } from "./paper";
export { usePages } from "./usePages";
