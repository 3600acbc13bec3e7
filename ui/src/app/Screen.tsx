/** A place and the feature that shows it. Features do not know each other or the places: they say what was chosen. */
import { useCallback } from "react";
import type { ActName, DeskStatus, FileId, Session } from "@/backend";
import { CasePage } from "@/features/casefile";
import { DecisionsPage } from "@/features/decisions";
import { IndicatorsPage } from "@/features/indicators";
import { DeskPapersPage } from "@/features/papers";
import { PeoplePage } from "@/features/people";
import { stepForms } from "@/features/stepForms";
import { ExchangePage } from "@/features/synchronisation";
import { VacanciesPage } from "@/features/vacancies";
import { WorklistPage } from "@/features/worklist";
import { NewVisitPage } from "./NewVisitPage";
import type { Place } from "./places";

export function Screen({
  desk,
  session,
  place,
  go,
  goOn,
  back,
  onDeputies,
}: {
  desk: DeskStatus;
  session: Session;
  place: Place;
  go: (place: Place, quietly?: boolean) => void;
  /** After an act: not when the person has gone elsewhere meanwhile. */
  goOn: (place: Place, quietly?: boolean) => void;
  back: () => void;
  /** Absent for who names no deputies. */
  onDeputies: (() => void) | undefined;
}) {
  const openCase = useCallback(
    (file: FileId, act?: ActName) => {
      go({ at: "case", file, ...(act ? { act } : {}) });
    },
    [go],
  );
  const indicators = (shown: Extract<Place, { at: "indicators" }>) => (
    <IndicatorsPage
      {...shown}
      onShow={(next, quietly) => {
        go({ at: "indicators", ...next }, quietly);
      }}
      onOpen={openCase}
      onBack={back}
    />
  );
  switch (place.at) {
    case "indicators":
      return indicators(place);
    case "home":
      // Who opens no case has no worklists: the counts are their home.
      if (session.indicators === "counts") return indicators({ at: "indicators" });
      return (
        <WorklistPage
          list={place.list}
          view={place.view}
          desk={desk}
          onList={(list, view) => {
            go({ at: "home", list, ...(view ? { view } : {}) }, true);
          }}
          onOpen={openCase}
          onExchange={() => {
            go({ at: "exchange" });
          }}
          onIndicators={
            session.indicators === "nothing"
              ? undefined
              : () => {
                  go({ at: "indicators" });
                }
          }
          onDeputies={onDeputies}
          onReceive={
            session.role === "consultant"
              ? () => {
                  go({ at: "reception", act: "record-visit" });
                }
              : undefined
          }
          onSearchEverywhere={(text) => {
            go({ at: "people", text });
          }}
        />
      );
    case "case":
      return (
        <CasePage
          file={place.file}
          section={place.section}
          act={place.act}
          returned={place.returned}
          today={desk.today}
          forms={stepForms}
          onGo={(section, act) => {
            go({ at: "case", file: place.file, section, ...(act ? { act } : {}) }, true);
          }}
          onGoOn={(section, act) => {
            goOn({ at: "case", file: place.file, section, ...(act ? { act } : {}) }, true);
          }}
          onBack={back}
        />
      );
    case "reception":
      return (
        <NewVisitPage
          act={place.act}
          today={desk.today}
          forms={stepForms}
          onDone={(file) => {
            goOn({ at: "case", file });
          }}
          onCancel={back}
        />
      );
    case "decisions":
      return (
        <DecisionsPage
          file={place.file}
          today={desk.today}
          forms={stepForms}
          onFile={(file) => {
            go({ at: "decisions", file }, true);
          }}
          onOpenCase={openCase}
          onBack={back}
        />
      );
    case "vacancies":
      return <VacanciesPage today={desk.today} onBack={back} />;
    case "exchange":
      return (
        <ExchangePage
          entry={place.entry}
          today={desk.today}
          line={desk.line}
          onEntry={(entry) => {
            go({ at: "exchange", entry }, true);
          }}
          users={desk.users}
          onOpenCase={openCase}
          onEdit={(item) => {
            go({ at: "case", file: item.file, act: item.act, returned: item.entry });
          }}
          onBack={back}
        />
      );
    case "papers":
      return (
        <DeskPapersPage today={desk.today} prints={session.prints.length > 0} onOpenCase={openCase} onBack={back} />
      );
    case "people":
      return (
        <PeoplePage
          text={place.text}
          onText={(text) => {
            go({ at: "people", text }, true);
          }}
          onOpen={openCase}
          onBack={back}
        />
      );
  }
}
