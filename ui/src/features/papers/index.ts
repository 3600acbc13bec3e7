export { PageStrip } from "./PaperPages";
export { PaperPreview } from "./PaperPreview";
export { PapersButton } from "./PapersButton";
export { PrintRows, PrintRowsButton } from "./PrintRows";
export { PapersPanel } from "./PapersPanel";
export { usePages } from "./usePages";
