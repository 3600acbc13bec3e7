/** Signed copies of the centre's own papers: what the list of papers shows and asks of the scans. */
import { useScans, type CaseView, type IsoDate } from "@/backend";
import { keyOfPaper, type SignedCopies } from "@/features/papers";
import { KeyLayer } from "@/shared/keyboard";
import { AttachScanForm } from "./AttachScanForm";
import { ScanView } from "./ScanView";

export function useSignedCopies(view: CaseView, today: IsoDate): SignedCopies {
  const rows = useScans(view.file).data ?? [];
  const standing = rows.filter(({ attached }) => attached.withdrawn === null);
  return {
    mayAttach: view.openActs.some(({ act, refusal }) => act === "attach-scan" && refusal === null),
    of: (paper) =>
      standing.find(({ attached }) => attached.about && keyOfPaper(attached.about) === keyOfPaper(paper))?.attached.id,
    form: (paper, done) => (
      // The form stands in a dialog, whose keys would else be those of the page beneath.
      <KeyLayer key={keyOfPaper(paper)}>
        <AttachScanForm
          act="attach-scan"
          file={view.file}
          view={view}
          today={today}
          signed={paper}
          onDone={done}
          onCancel={done}
        />
      </KeyLayer>
    ),
    show: (scan) => {
      const row = standing.find(({ attached }) => attached.id === scan);
      return row && <ScanView key={scan} file={view.file} row={row} />;
    },
  };
}
