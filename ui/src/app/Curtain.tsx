/**
 * F9: the screen turns to the person. Only their own view of their file stays, the same that papers and messages are made from:
 * the case of the office, which holds section 3, is not asked here. No other people, no tabs, no search. It speaks the person's
 * language and takes a deliberate act to leave.
 */
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useSeekerView, type DeskStatus, type FileId, type SeekerView } from "@/backend";
import { Kbd, KeyLayer, useShortcuts } from "@/shared/keyboard";
import { day, LanguageProvider, useLanguage, useLawWords, useText, type Language } from "@/shared/language";
import styles from "./curtain.module.css";
import { OwnCard } from "./OwnCard";
import frame from "./frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { Mark } from "./Mark";
import { StateBar } from "./StateBar";

export function Curtain({ file, desk, onLeave }: { file: FileId | undefined; desk: DeskStatus; onLeave: () => void }) {
  return file === undefined ? (
    <Sheet view={undefined} desk={desk} onLeave={onLeave} />
  ) : (
    <CurtainOfFile file={file} desk={desk} onLeave={onLeave} />
  );
}

function CurtainOfFile({ file, desk, onLeave }: { file: FileId; desk: DeskStatus; onLeave: () => void }) {
  const view = useSeekerView(file).data;
  return <Sheet view={view} desk={desk} onLeave={onLeave} />;
}

function Sheet({ view, desk, onLeave }: { view: SeekerView | undefined; desk: DeskStatus; onLeave: () => void }) {
  const own = useLanguage().language;
  const [chosen, setChosen] = useState<typeof own>();
  return (
    <LanguageProvider language={chosen ?? languageOf(view) ?? own} onChange={setChosen}>
      <KeyLayer>
        <SheetBody view={view} desk={desk} onLeave={onLeave} />
      </KeyLayer>
    </LanguageProvider>
  );
}

function SheetBody({ view, desk, onLeave }: { view: SeekerView | undefined; desk: DeskStatus; onLeave: () => void }) {
  const t = useText();
  const { law } = useLawWords();
  const [leaving, setLeaving] = useState(false);
  useShortcuts([
    {
      chord: "F9",
      run: () => {
        setLeaving(true);
      },
    },
    {
      chord: "Escape",
      run: () => {
        setLeaving(false);
      },
    },
  ]);
  return (
    <div className={frame.frame}>
      <header className={`${frame.top ?? ""} ${frame.signTop ?? ""}`}>
        <Mark />
        <div className={frame.tools}>
          <LanguageSwitch />
        </div>
      </header>
      <main className={styles.page}>
        <div className={styles.head}>
          <div className="grow">
            <h1 className="t-name">{nameOf(view) ?? law(desk.centreName)}</h1>
            <p className="t-small t-second">
              {view && t("curtain-place", { centre: law(desk.centreName), date: day(desk.today) })}
            </p>
          </div>
          {leaving ? (
            <span className="row" role="alert">
              {t("curtain-sure")}
              <Button
                variant="default"
                autoFocus
                onClick={() => {
                  setLeaving(false);
                }}
              >
                {t("curtain-stay")}
              </Button>
              <Button onClick={onLeave}>{t("curtain-leave-now")}</Button>
            </span>
          ) : (
            <Button
              variant="default"
              leftSection={<IconEye size={15} aria-hidden />}
              onClick={() => {
                setLeaving(true);
              }}
            >
              {t("curtain-leave")}
              <Kbd chord="F9" inButton />
            </Button>
          )}
        </div>
        {view ? <OwnCard view={view} /> : <p className={styles.blank}>{t("curtain-blank")}</p>}
      </main>
      <StateBar desk={desk} curtain />
    </div>
  );
}

function nameOf(view: SeekerView | undefined): string | undefined {
  const name = view?.card.values.name?.value;
  if (name?.field !== "name") return undefined;
  return [name.value.surname, name.value.given, name.value.patronymic].filter(Boolean).join(" ");
}

function languageOf(view: SeekerView | undefined): Language | undefined {
  const spoken = view?.card.values["language-of-service"]?.value;
  return spoken?.field === "language-of-service" ? spoken.value : undefined;
}
