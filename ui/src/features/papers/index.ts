export { PaperPreview } from "./PaperPreview";
export { PapersButton } from "./PapersButton";
export { PapersPanel } from "./PapersPanel";
