/**
 * F9: the screen turns to the person. Only their own card and the next steps stay; no other people, no tabs, no search, no
 * official numbers, and of section 3 not a word. It speaks the person's language and takes a deliberate act to leave.
 */
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useCase, type ActName, type CaseView, type DeskStatus, type FileId } from "@/backend";
import { SectionState } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { Kbd, KeyLayer, useShortcuts } from "@/shared/keyboard";
import { day, LanguageProvider, useLanguage, useLawWords, useText } from "@/shared/language";
import styles from "./curtain.module.css";
import frame from "./frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { Mark } from "./Mark";
import { StateBar } from "./StateBar";

/** Sections a person is shown: neither 3 nor the deregistration. */
const SHOWN = [1, 2, 4, 5, 6, 7];
/** What is ahead for the person, in words that promise nothing. */
const AHEAD: readonly ActName[] = [
  "register-seeker",
  "offer-vacancies",
  "answer-offer",
  "propose-unemployed",
  "decide-unemployed",
  "record-notice",
];

export function Curtain({ file, desk, onLeave }: { file: FileId | undefined; desk: DeskStatus; onLeave: () => void }) {
  return file === undefined ? (
    <Sheet view={undefined} desk={desk} onLeave={onLeave} />
  ) : (
    <CurtainOfCase file={file} desk={desk} onLeave={onLeave} />
  );
}

function CurtainOfCase({ file, desk, onLeave }: { file: FileId; desk: DeskStatus; onLeave: () => void }) {
  const view = useCase(file).data;
  return <Sheet view={view} desk={desk} onLeave={onLeave} />;
}

function Sheet({ view, desk, onLeave }: { view: CaseView | undefined; desk: DeskStatus; onLeave: () => void }) {
  const own = useLanguage().language;
  const [chosen, setChosen] = useState<typeof own>();
  return (
    <LanguageProvider language={chosen ?? view?.header.languageOfService ?? own} onChange={setChosen}>
      <KeyLayer>
        <SheetBody view={view} desk={desk} onLeave={onLeave} />
      </KeyLayer>
    </LanguageProvider>
  );
}

function SheetBody({ view, desk, onLeave }: { view: CaseView | undefined; desk: DeskStatus; onLeave: () => void }) {
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
            <h1 className="t-name">{view?.header.name ?? law(desk.centreName)}</h1>
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
        {view ? <Own view={view} /> : <p className={styles.blank}>{t("curtain-blank")}</p>}
      </main>
      <StateBar desk={desk} curtain />
    </div>
  );
}

function Own({ view }: { view: CaseView }) {
  const t = useText();
  const { law } = useLawWords();
  const { header } = view;
  const facts = [
    ["curtain-name", header.name],
    ["column-iin", header.iin && groupIin(header.iin)],
    ["curtain-birth", header.birth && day(header.birth)],
    ["curtain-place-of-living", header.place && law(header.place)],
  ] as const;
  const next = view.duties.flatMap((duty) =>
    duty.act && AHEAD.includes(duty.act) ? [{ ...duty, act: duty.act }] : [],
  );
  return (
    <div className={styles.columns}>
      <ol className={styles.sections}>
        {view.sections
          .filter((section) => SHOWN.includes(section.number))
          .map((section) => (
            <li key={section.number}>
              <span className="t-head">{t(`section-${String(section.number)}`)}</span>
              <SectionState state={section.state} />
            </li>
          ))}
      </ol>
      <section className={styles.card}>
        <h2 className="t-section">{t("curtain-card")}</h2>
        <dl>
          {facts.map(([name, value]) =>
            value ? (
              <div key={name} className={styles.fact}>
                <dt>{t(name)}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      <section className={styles.next}>
        <h2 className="t-section">{t("curtain-next")}</h2>
        <ul>
          {next.map((duty) => (
            <li key={`${duty.step} ${duty.due}`}>
              <span className="t-small t-second">{t("curtain-until", { date: day(duty.due) })}</span>
              <span>{t(`act-${duty.act}-seeker`)}</span>
            </li>
          ))}
          {next.length === 0 && <li>{t("curtain-nothing-due")}</li>}
        </ul>
      </section>
    </div>
  );
}
