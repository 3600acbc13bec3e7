/** From an unknown computer to a signed-in desk. The language stands above everything and changes without restart. */
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { BackendProvider, useBackend, useDeskStatus, useStartProblem, type Backend, type DeskStatus } from "@/backend";
import { EnrolPage, SignInPage } from "@/features/signin";
import { EmptyState } from "@/shared/feedback";
import { KeyboardProvider } from "@/shared/keyboard";
import { LanguageProvider, languages, useProblemText, useText, type Language } from "@/shared/language";
import { ThemeProvider } from "@/shared/theme/ThemeProvider";
import styles from "./frame.module.css";
import { CodeNames } from "./CodeNames";
import { LanguageSwitch } from "./LanguageSwitch";
import { Mark } from "./Mark";
import { StateBar } from "./StateBar";

/** The larger part of the program: read while the password is being typed. */
const workplace = () => import("./Workplace");
const FIRST_SCREEN_MS = 300;
const Workplace = lazy(async () => ({ default: (await workplace()).Workplace }));

export function App({ backend }: { backend: Backend }) {
  return (
    <ThemeProvider>
      <KeyboardProvider>
        <BackendProvider backend={backend}>
          <Spoken />
        </BackendProvider>
      </KeyboardProvider>
    </ThemeProvider>
  );
}

/** Everybody at this desk has their own language; before sign-in it is the last one used here. */
function Spoken() {
  const backend = useBackend();
  const desk = useDeskStatus();
  const [chosen, setChosen] = useState<Language>();
  const session = desk.data?.session ?? null;
  const choose = useCallback(
    (language: Language) => {
      setChosen(language);
      localStorage.setItem(LAST, language);
      if (session) void backend.setLanguage(language);
    },
    [backend, session],
  );
  return (
    <LanguageProvider language={chosen ?? desk.data?.language ?? lastLanguage()} onChange={choose}>
      {desk.data ? <Door desk={desk.data} /> : <Starting failed={desk.isError} />}
    </LanguageProvider>
  );
}

function Door({ desk }: { desk: DeskStatus }) {
  const t = useText();
  useEffect(() => {
    const soon = setTimeout(() => void workplace(), FIRST_SCREEN_MS);
    return () => {
      clearTimeout(soon);
    };
  }, []);
  if (desk.session)
    return (
      <CodeNames>
        <Suspense fallback={<main aria-busy="true" />}>
          <Workplace key={`${desk.session.id} ${desk.session.role}`} desk={desk} session={desk.session} />
        </Suspense>
      </CodeNames>
    );
  return (
    <div className={styles.frame}>
      <header className={`${styles.top ?? ""} ${styles.signTop ?? ""}`}>
        <Mark />
        <div className={styles.tools}>
          <span className="t-small t-second">{t("language-in-three")}</span>
          <LanguageSwitch full />
        </div>
      </header>
      {desk.enrolled ? <SignInPage desk={desk} /> : <EnrolPage />}
      {desk.enrolled ? <StateBar desk={desk} curtain /> : <footer />}
    </div>
  );
}

function Starting({ failed }: { failed: boolean }) {
  return failed ? <NotStarted /> : <main aria-busy="true" />;
}

function NotStarted() {
  const t = useText();
  const problemText = useProblemText();
  const why = useStartProblem().data;
  return (
    <main>
      <EmptyState title={t("start-failed")}>
        {why && <>{problemText(why)}. </>}
        {t("start-failed-how")}
      </EmptyState>
    </main>
  );
}

const LAST = "mansap.language";
function lastLanguage(): Language {
  const last = localStorage.getItem(LAST);
  return languages.find((language) => language === last) ?? "kk";
}
