import { ActionIcon } from "@mantine/core";
import { IconLock, IconPaperclip, IconPrinter, IconSignature } from "@tabler/icons-react";
import type { PaperInfo, PaperLanguage } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Badge } from "@/shared/badges";
import { day, useLawWords, useText } from "@/shared/language";
import styles from "./papers.module.css";

/** One paper: what it is, its number and day, whether the centre has confirmed it; or why it cannot be printed yet. */
export function PaperRow({
  paper,
  open,
  onPrint,
  onSigned,
  onAttach,
}: {
  paper: PaperInfo;
  open: boolean;
  onPrint: (language: PaperLanguage) => void;
  /** Shows the scan of the signed copy; absent where there is none. */
  onSigned: (() => void) | undefined;
  /** Attaches one; absent for who may not. */
  onAttach: (() => void) | undefined;
}) {
  const t = useText();
  const { law } = useLawWords();
  const { kind } = paper.id;
  const ready = paper.state.state === "ready";
  const languages: PaperLanguage[] = paper.bothLanguages ? ["both"] : ["kk", "ru"];
  return (
    <li className={styles.row} data-open={open || undefined} data-testid={`paper-${kind}`}>
      <div className="grow">
        <div className={ready ? undefined : "t-quiet"}>
          {t(`paper-kind-${kind}`)}
          {paper.detail && <span className="t-second">: {law(paper.detail)}</span>}
        </div>
        <div className={`${styles.told ?? ""} t-small t-second`}>
          {paper.on && <span>{day(paper.on)}</span>}
          {paper.number && <span className="t-number">№ {paper.number}</span>}
          {ready && !paper.confirmed && <Badge tone="warn">{t("paper-not-confirmed")}</Badge>}
          {paper.force.force !== "stands" && (
            <Badge tone="warn">{t(`paper-force-${paper.force.force}`, { on: day(paper.force.on) })}</Badge>
          )}
          {!ready && (
            <span className="row-4">
              <IconLock size={13} aria-hidden />
              {whyNot(paper, t)}
            </span>
          )}
        </div>
      </div>
      {ready &&
        languages.map((language) => (
          <ActButton
            key={language}
            small
            icon={<IconPrinter size={14} aria-hidden />}
            testId={`paper-${kind}-${language}`}
            onAct={() => {
              onPrint(language);
            }}
          >
            {t(`print-in-${language}`)}
          </ActButton>
        ))}
      {onSigned && (
        <ActButton small icon={<IconSignature size={14} aria-hidden />} testId={`signed-${kind}`} onAct={onSigned}>
          {t("paper-signed")}
        </ActButton>
      )}
      {ready && !onSigned && onAttach && (
        <ActionIcon
          variant="default"
          size={24}
          aria-label={t("paper-attach-signed")}
          title={t("paper-attach-signed")}
          data-testid={`attach-${kind}`}
          onClick={onAttach}
        >
          <IconPaperclip size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function whyNot(paper: PaperInfo, t: ReturnType<typeof useText>): string {
  switch (paper.state.state) {
    case "ready":
      return "";
    case "not-yet":
      return t("paper-not-yet", { step: paper.state.step });
    case "incomplete":
      return t(`paper-incomplete-${paper.state.field}`);
  }
}
