import { IconDeviceFloppy, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { usePaperWays, type Printed } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note, useToast } from "@/shared/feedback";
import { useText } from "@/shared/language";
import { PaperPages } from "./PaperPages";
import styles from "./papers.module.css";
import { PrintAnswer } from "./PrintAnswer";
import { usePages } from "./usePages";

/** A paper as it will lie on the table, with what can be done with it. */
export function PaperPreview({ printed }: { printed: Printed }) {
  // Another paper in the same place is another question.
  return <OnePreview key={printed.copies.join()} printed={printed} />;
}

function OnePreview({ printed }: { printed: Printed }) {
  const t = useText();
  const toast = useToast();
  const ways = usePaperWays();
  const pages = usePages(printed.pdf);
  const [asks, setAsks] = useState(false);
  const print = () => {
    window.print();
    // What is not in the archive, as a queue ticket, is not asked after.
    setAsks(printed.copies.length > 0);
  };
  const [copy] = printed.copies;
  const save = () => {
    if (copy === undefined) return;
    ways.save.mutate(
      { copy, name: printed.fileName },
      {
        onSuccess: (saved) => {
          if (saved) toast({ id: "paper-saved" });
        },
      },
    );
  };
  return (
    <div className={styles.preview}>
      {printed.unprintable !== "" && <Note tone="warn">{t("print-unprintable", { signs: printed.unprintable })}</Note>}
      {printed.leftOut.length > 0 && (
        <Note tone="warn" title={t("papers-left-out")}>
          {printed.leftOut.map((one) => one.name).join(", ")}
        </Note>
      )}
      <PaperPages printed={printed} pages={pages} />
      {asks && (
        <PrintAnswer
          copies={printed.copies}
          onAnswered={() => {
            setAsks(false);
          }}
        />
      )}
      <div className="row">
        <ActButton
          main={!asks}
          small
          icon={<IconPrinter size={14} aria-hidden />}
          busy={pages.state === "drawing"}
          blocked={pages.state === "failed" ? t("paper-cannot-print") : undefined}
          onAct={print}
          testId="paper-print"
        >
          {t("print-now")}
        </ActButton>
        {printed.copies.length === 1 && (
          <ActButton small icon={<IconDeviceFloppy size={14} aria-hidden />} onAct={save} testId="paper-save">
            {t("paper-save")}
          </ActButton>
        )}
        <span className="t-small t-second">{t("paper-pages", { pages: printed.pages })}</span>
      </div>
    </div>
  );
}
